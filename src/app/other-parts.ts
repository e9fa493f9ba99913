import type { ComponentProps, ComponentType } from "react";
import type { SiteCard } from "../features/card/SiteCard";
import type { Places } from "../features/places/Places";
import type { ActiveCount } from "../features/timeline/ActiveCount";

/**
 * What a page with other data has in its panel, loaded with that data: what was found in the file, and
 * card, list and counts where its places stand beside the map's.
 */
export type OtherParts = Readonly<{
  Problems?: ComponentType;
  Card?: ComponentType<CardProps>;
  List?: ComponentType<ListProps>;
  /** The file's places apart, above all else of the list. */
  Group?: ComponentType<GroupProps>;
  Count?: ComponentType<CountProps>;
  /** Dims the lines of places that do not match. */
  dimLines?: (matching: ReadonlySet<string> | null) => void;
}>;

/** They are handed those of the map, which they would else load a second time. */
export type CardProps = ComponentProps<typeof SiteCard> & { Ours: typeof SiteCard };
export type ListProps = ComponentProps<typeof Places> & { Ours: typeof Places };
export type GroupProps = Pick<ListProps, "sites" | "span" | "ranked"> & { onPaper?: boolean };
export type CountProps = ComponentProps<typeof ActiveCount>;

let parts: OtherParts = {};

export function otherParts(): OtherParts {
  return parts;
}

export function setOtherParts(loaded: OtherParts): void {
  parts = loaded;
}
