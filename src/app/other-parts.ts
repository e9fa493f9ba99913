import type { ComponentProps, ComponentType } from "react";
import type { SiteCard } from "../features/card/SiteCard";
import type { Places } from "../features/places/Places";

/**
 * What a page with other data has in its panel, loaded with that data: what was found in the file, and
 * card and list where its places stand beside the map's.
 */
export type OtherParts = Readonly<{
  Problems?: ComponentType;
  Card?: ComponentType<CardProps>;
  List?: ComponentType<ListProps>;
}>;

/** They are handed those of the map, which they would else load a second time. */
export type CardProps = ComponentProps<typeof SiteCard> & { Ours: typeof SiteCard };
export type ListProps = ComponentProps<typeof Places> & { Ours: typeof Places };

let parts: OtherParts = {};

export function otherParts(): OtherParts {
  return parts;
}

export function setOtherParts(loaded: OtherParts): void {
  parts = loaded;
}
