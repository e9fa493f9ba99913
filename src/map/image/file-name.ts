import type { AreaChoice } from "../../domain/address";
import { calendarDate } from "../../domain/day";
import type { Language } from "../../domain/language";
import { PRODUCT_SLUG } from "../../domain/product-table";
import type { PhaseId } from "../../domain/site";
import type { Span } from "../../domain/span";

/** What a file name tells. */
export type Named = Readonly<{
  span: Span;
  /** The only area that is shown; null for several. */
  area: AreaChoice | null;
  phase: PhaseId | null;
  language: Language;
  widthPx: number;
  heightPx: number;
}>;

/** A name without its ending that says what the file is: `ili-map_2025-09_all_ru_1920x1080`. */
export function fileName({ span, area, phase, language, widthPx, heightPx }: Named): string {
  const month = (dayNumber: number) => {
    const date = calendarDate(dayNumber);
    return `${date.year}-${String(date.month).padStart(2, "0")}`;
  };
  const [first, last] = [month(span.start), month(span.end - 1)];
  const months = first === last ? first : `${first}--${last}`;
  const place = area ?? phase ?? "all";
  return `${PRODUCT_SLUG}_${months}_${place}_${language}_${widthPx}x${heightPx}`;
}
