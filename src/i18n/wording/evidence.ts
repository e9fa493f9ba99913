import type { Dataset, Source } from "../../domain/dataset";
import { isOfMap } from "../../domain/own";
import { isSettlement, type Site } from "../../domain/site";
import type { Translator } from "../translator";
import { deniers } from "./deniers";
import { contentText } from "./names";
import { capital } from "./sentences";
import { sourcesBriefly } from "./source";

/**
 * How a site is tied to the sources, never more than they say. For other data the claim is
 * attributed to the file: nobody here has checked it.
 */
export function evidenceSentence(t: Translator, site: Site, dataset: Dataset): string {
  const path = dataset.customPath;
  // A file that is not in our format says nothing of reports, so neither do we of its region.
  if (path !== undefined && site.precisionKm === 0) return t("core.size.customTruth", { path });
  const sentence = ownSentence(t, site, dataset);
  return path === undefined ? sentence : t("core.evidence.custom", { path, sentence });
}

/**
 * The first source is part of the sentence; others follow it, so that verbs agree in every
 * language.
 */
function ownSentence(t: Translator, site: Site, dataset: Dataset): string {
  if (site.evidence !== "named") return capital(deniedSentence(t, site, dataset));
  const sources = sourcesOf(site, dataset);
  const named = t(`core.evidence.named.${site.status ?? "unsaid"}`, {
    source: sourcesBriefly(t, sources.slice(0, 1)),
  });
  const sentence = isSettlement(site) ? t("core.evidence.noSpot", { sentence: named }) : named;
  if (sources.length < 2) return sentence;
  return t("core.evidence.further", { sentence, sources: sourcesBriefly(t, sources.slice(1)) });
}

function sourcesOf(site: Site, dataset: Dataset): readonly Source[] {
  return site.sources.flatMap((id) => dataset.sources.filter((source) => source.id === id));
}

/** That no source names the site, and what they say about its area. */
function deniedSentence(t: Translator, site: Site, dataset: Dataset): string {
  const none = deniers(t, dataset);
  const { evidence } = site;
  const area = dataset.areas.find(({ properties }) => properties.id === site.area)?.properties;
  if (evidence !== "in-named-area" || !area) {
    return t(`core.evidence.${evidence === "recognised" ? evidence : "nearby"}`, none);
  }
  return t("core.evidence.inNamedArea", {
    ...none,
    inside: contentText(t, area.wording.inside, area.id),
    which: contentText(t, area.wording.which, ""),
    source: sourcesBriefly(t, sourcesOf(site, dataset)),
    status: t(`core.evidence.areaStatus.${area.status}`),
  });
}

/** The evidence in two or three words; for named sites, whether it was reported or announced. */
export function evidenceShort(t: Translator, { evidence, status }: Site): string {
  return t(`core.evidenceShort.${status ?? evidence}`);
}

/** The same for a row of the list: "Canyon. Not confirmed". */
export function evidenceBriefly(t: Translator, site: Site): string {
  // The kind of most own places is unknown, and what it is guessed as would be no news to the reader.
  if (!isOfMap(site)) return evidenceShort(t, site);
  return t("core.brief", {
    what: t(`core.kind.${site.kind}`),
    evidence: evidenceShort(t, site),
  });
}
