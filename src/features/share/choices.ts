import { type Address, writeAddress } from "../../domain/address";
import { type Control, isOwnersLink, NO_CONTROLS } from "../../domain/embed-options";
import type { Language } from "../../domain/language";
import { EMBED_SIZES, type EmbedSizeId, LEAST_EMBED_PX, MOST_EMBED_PX } from "./sizes";

/** What the reader chooses for the map in another page. */
export type EmbedChoices = Readonly<{
  size: EmbedSizeId;
  /** Sides as typed, for a size of their own. */
  width: string;
  height: string;
  language: Language;
  theme: "light" | "dark" | null;
  /** Null leaves it to the embed what fits. */
  controls: readonly Control[] | null;
  /** Whether the map opens as it is now: its span, filters, place and view. */
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

/** What the embed shows at a size while nobody has chosen; see embed/Embed.tsx. */
export function usualControls(size: EmbedSizeId): readonly Control[] {
  if (size === "thumbnail") return [];
  return size === "responsive" || size === "wide" ? ["time", "zoom", "lang"] : ["time", "zoom"];
}

/** The sides of the frame; null where what was typed can be none. */
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

/** The frame's parameters: the state of `address`, then what only an embed knows. */
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
