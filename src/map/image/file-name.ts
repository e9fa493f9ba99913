import type { AreaChoice } from "../../domain/address";
import { checksum } from "../../domain/checksum";
import { calendarDate, dayNumber, formatIsoDay } from "../../domain/day";
import type { Language } from "../../domain/language";
import { type PictureOptions, SCREEN_DPI } from "../../domain/picture";
import { PRODUCT_SLUG } from "../../domain/product-table";
import type { Evidence, PhaseId } from "../../domain/site";
import type { Span } from "../../domain/span";

/** What a file name tells. */
export type Named = Readonly<{
  span: Span;
  /** The areas that are shown; none for all. */
  area: readonly AreaChoice[];
  phase: PhaseId | null;
  /** The kinds of evidence that are shown; none for all. */
  evidence: readonly Evidence[];
  language: Language;
  theme: "light" | "dark";
  options: PictureOptions;
  /** All else that makes it another picture, in an order that stays; empty for nothing. */
  rest: string;
}>;

/**
 * A name without its ending that says what the file is: `ili-map_2025-09_all_named_ru_light_1920x1080`.
 * Two pictures that differ have names that do: what has no words of its own is in a number at the end.
 */
export function fileName(named: Named): string {
  const { span, area, phase, evidence, language, theme, options, rest } = named;
  const { size, scale, dpi } = options;
  const parts = [
    PRODUCT_SLUG,
    daysOf(span),
    area.join("-") || (phase ?? "all"),
    options.frame === "named" ? "only-named" : evidence.join("-"),
    language,
    theme,
    `${size.widthPx * scale}x${size.heightPx * scale}`,
    scale === 1 ? "" : `${scale}x`,
    dpi === SCREEN_DPI ? "" : `${dpi}dpi`,
    rest === "" ? "" : checksum(rest),
  ];
  return parts.filter(Boolean).join("_");
}

/** Whole months as such, else the days. */
function daysOf({ start, end }: Span): string {
  const [from, to] = [calendarDate(start), calendarDate(end - 1)];
  const isWhole = from.day === 1 && end === dayNumber(to.year, to.month + 1, 1);
  const [first, last] = [start, end - 1].map((day) => formatIsoDay(day).slice(0, isWhole ? 7 : 10));
  return first === last ? `${first}` : `${first}--${last}`;
}
