import type { Source } from "../../domain/dataset";
import { parseIsoDay } from "../../domain/day";
import { localText } from "../../domain/language";
import type { Translator } from "../translator";
import { dayInWords } from "./dates";

/**
 * A source as a citation, with the source that it quotes: "profit.kz, quoting Sputnik (date not
 * seen)".
 */
export function sourceInWords(
  t: Translator,
  { publisher, attributedTo, published }: Source,
): string {
  const quoted = attributedTo && localText(attributedTo, t.language)?.text;
  if (!quoted) return cite(t, publisher, published);
  return cite(t, t("core.source.attributed", { publisher, attributedTo: quoted }), published);
}

/** The same without the quoted source, short enough for a sentence: "NUR.KZ (25 August 2025)". */
export function sourcesBriefly(t: Translator, sources: readonly Source[]): string {
  return sources
    .map(({ publisher, published }) => cite(t, publisher, published))
    .join(t("core.source.separator"));
}

function cite(t: Translator, publisher: string, published: string | null): string {
  const day = published === null ? undefined : parseIsoDay(published);
  return day === undefined
    ? t("core.source.undated", { publisher })
    : t("core.source.dated", { publisher, date: dayInWords(t, day) });
}
