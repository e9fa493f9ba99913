import { type Address, writeAddress } from "../../domain/address";
import { type Control, isOwnersLink, NO_CONTROLS } from "../../domain/embed-options";
import type { Language } from "../../domain/language";
import { EMBED_SIZES, type EmbedSizeId, LEAST_EMBED_PX, MOST_EMBED_PX } from "./sizes";

/** The settings of an embed. */
export type EmbedChoices = Readonly<{
  size: EmbedSizeId;
  /** Custom sides as typed. */
  width: string;
  height: string;
  language: Language;
  theme: "light" | "dark" | null;
  /** Null for the embed's default controls. */
  controls: readonly Control[] | null;
  /** Whether the embed opens in the map's current state: span, filters, site and view. */
  asNow: boolean;
  title: string;
  accent: string;
  cta: string;
  ctaLabel: string;
}>;

export const FIRST_CHOICES: Omit<EmbedChoices, "language"> = {
  size: "responsive",
  width: "640",
  height: "480",
  theme: null,
  controls: null,
  asNow: true,
  title: "",
  accent: "",
  cta: "",
  ctaLabel: "",
};

/** The default controls of an embed at a size; see embed/Embed.tsx. */
export function usualControls(size: EmbedSizeId): readonly Control[] {
  if (size === "thumbnail") return [];
  return size === "responsive" || size === "wide" ? ["time", "zoom", "lang"] : ["time", "zoom"];
}

/** The frame's sides; null if what was typed is invalid. */
export function sidesOf({
  size,
  width,
  height,
}: EmbedChoices): Readonly<{ widthPx: number | null; heightPx: number }> | null {
  const known = EMBED_SIZES.find(({ id }) => id === size);
  if (known) return known;
  const [widthPx, heightPx] = [Number(width), Number(height)];
  const fits = (px: number) => Number.isInteger(px) && px >= LEAST_EMBED_PX && px <= MOST_EMBED_PX;
  return fits(widthPx) && fits(heightPx) ? { widthPx, heightPx } : null;
}

/** The frame's parameters: those of `address`, then those of an embed only. */
export function parametersOf(
  address: Address,
  empty: Address,
  choices: EmbedChoices,
): readonly (readonly [string, string])[] {
  const { language, theme, controls, title, accent, cta, ctaLabel } = choices;
  const shown = choices.asNow ? address : empty;
  const query = writeAddress({ ...shown, lang: language, theme, ui: null, step: null });
  const link = cta !== "" && isOwnersLink(cta);
  const own: readonly (readonly [string, string])[] = [
    ["controls", controls === null ? "" : controls.join(",") || NO_CONTROLS],
    ["accent", accent.replace("#", "")],
    ["cta", link ? cta : ""],
    ["cta-label", link ? ctaLabel : ""],
    ["title", title],
  ];
  return [...new URLSearchParams(query), ...own.filter(([, value]) => value !== "")];
}
