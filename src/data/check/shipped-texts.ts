import { inArabicScript } from "../../domain/arabic-script";
import { isLanguage } from "../../domain/language";
import { byRuleFrom } from "../../domain/language-table";

/** Names are searched, so they ship as they are written, whatever the page's language. */
const KEPT: readonly string[] = ["names", "otherNames", "title", "translatedTitle"];

/** What stays on one line with the number in front of it; months may have an ending. */
const UNITS =
  "km|m|ha|км|м|га|كم|م|گا|گەكتار|%|год|года|году|жыл|жылғы|жылы|жылдан|جىل|جىلعى|جىلى|جىلدان";
const MONTHS = [
  "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря",
  "қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан",
  "قاڭتار|اقپان|ناۋرىز|ٴساۋىر|مامىر|ماۋسىم|شىلدە|تامىز|قىركۇيەك|قازان|قاراشا|جەلتوقسان",
].join("|");
const BREAK_IN_AMOUNT = new RegExp(`(\\d) (?=(?:${UNITS})(?!\\p{L})|${MONTHS})`, "gu");

/**
 * A copy of content with its texts as they ship. Editors type plain spaces; where a line may not
 * break after a number stands a no-break space. A text in Arabic script that `inArabicScript` makes
 * from the Kazakh beside it is left out: a page in that language makes it itself (`localText`), and
 * all the others are 3 kB lighter.
 */
export function shippedTexts<Content>(content: Content): Content {
  if (typeof content !== "object" || content === null) return content;
  const isGiven = (key: string, value: unknown) => {
    const from = isLanguage(key) && Object(content)[byRuleFrom(key) ?? ""];
    return (
      typeof from === "string" &&
      typeof value === "string" &&
      withoutBreaks(value) === inArabicScript(withoutBreaks(from))
    );
  };
  const copy = Array.isArray(content)
    ? content.map(shippedTexts)
    : Object.fromEntries(
        Object.entries(content).flatMap(([key, value]) => {
          if (isGiven(key, value)) return [];
          if (typeof value === "string" && isLanguage(key)) return [[key, withoutBreaks(value)]];
          return [[key, KEPT.includes(key) ? value : shippedTexts(value)]];
        }),
      );
  // Of the same type: what is left out may be missing in every text of the content.
  return copy as Content;
}

/** The same text with no-break spaces between numbers and their units, and days and their months. */
export function withoutBreaks(text: string): string {
  return text.replace(BREAK_IN_AMOUNT, "$1\u00a0");
}
