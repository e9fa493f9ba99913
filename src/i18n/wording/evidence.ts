import type { Dataset } from "../../domain/dataset";
import type { Site } from "../../domain/site";
import type { Translator } from "../translator";
import { sourcesBriefly } from "./source";

/**
 * How a site is tied to the sources, never more than they say. What a file from elsewhere says of
 * the sources is put into its mouth: nobody here has looked.
 */
export function evidenceSentence(t: Translator, site: Site, dataset: Dataset): string {
  const sentence = ownSentence(t, site, dataset);
  const path = dataset.customPath;
  return path === undefined ? sentence : t("core.evidence.custom", { path, sentence });
}

/** The first source stands in the sentence; others follow it, so that verbs agree in every language. */
function ownSentence(t: Translator, site: Site, dataset: Dataset): string {
  const sources = site.sources.flatMap((id) =>
    dataset.sources.filter((candidate) => candidate.id === id),
  );
  const sentence = firstSentence(t, site, sourcesBriefly(t, sources.slice(0, 1)));
  if (sources.length < 2 || site.evidence === "nearby") return sentence;
  return t("core.evidence.further", {
    sentence,
    sources: sourcesBriefly(t, sources.slice(1)),
  });
}

function firstSentence(t: Translator, site: Site, source: string): string {
  if (site.evidence === "named") {
    return t(site.kind === "city" ? "core.evidence.namedTown" : "core.evidence.named", { source });
  }
  if (site.evidence === "recognised") return t("core.evidence.recognised");
  if (site.evidence === "nearby" || site.area === null) return t("core.evidence.nearby");
  return t(`core.evidence.inNamedArea.${site.area}`, { source });
}

/** The same for a row of the list: "Canyon. Not confirmed". */
export function evidenceBriefly(t: Translator, site: Site): string {
  return t("core.brief", {
    what: t(`core.kind.${site.kind}`),
    evidence: t(`core.evidenceShort.${site.evidence}`),
  });
}
