import type { Dataset, Source } from "../../domain/dataset";
import { parseIsoDay } from "../../domain/day";
import type { Site } from "../../domain/site";
import type { Translator } from "../translator";
import { dayInWords } from "./dates";

/** A report as a reader cites it: "NUR.KZ, 25 August 2025". */
export function sourceInWords(t: Translator, source: Source): string {
  const publisher =
    source.attributedTo === null
      ? source.publisher
      : t("core.source.attributed", {
          publisher: source.publisher,
          attributedTo: source.attributedTo,
        });
  return cite(t, publisher, source.published);
}

/** As `sourceInWords`, without whom the publisher quotes: short enough for a sentence. */
export function sourceBriefly(t: Translator, source: Source): string {
  return cite(t, source.publisher, source.published);
}

function cite(t: Translator, publisher: string, published: string | null): string {
  const day = published === null ? undefined : parseIsoDay(published);
  return day === undefined
    ? t("core.source.undated", { publisher })
    : t("core.source.dated", { publisher, date: dayInWords(t, day) });
}

/** How a site is tied to the sources, in one or two sentences; never more than they say. */
export function evidenceSentence(t: Translator, site: Site, dataset: Dataset): string {
  const source = site.sources
    .flatMap((id) => dataset.sources.filter((candidate) => candidate.id === id))
    .map((own) => sourceBriefly(t, own))
    .join("; ");
  if (site.evidence === "named") return t("core.evidence.named", { source });
  if (site.evidence === "nearby" || site.area === null) return t("core.evidence.nearby");
  return t(`core.evidence.inNamedArea.${site.area}`, { source });
}

/** The same for a row of the list: "Canyon. Not confirmed". */
export function evidenceBriefly(t: Translator, site: Site): string {
  return `${t(`core.kind.${site.kind}`)}. ${t(`core.evidenceShort.${site.evidence}`)}`;
}
