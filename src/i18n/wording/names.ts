import type { AreaChoice } from "../../domain/address";
import type { Dataset } from "../../domain/dataset";
import { type LocalText, localText } from "../../domain/language";
import type { Country, PhaseId } from "../../domain/site";
import type { Translator } from "../translator";

/** A text of the content in the reader's language; `id` without one. */
export function contentText(t: Translator, text: LocalText = {}, id = ""): string {
  return localText(text, t.language)?.text ?? id;
}

/** A phase's name: "August · China". */
export function phaseName(
  t: Translator,
  { phases }: Pick<Dataset, "phases">,
  phase: PhaseId,
): string {
  return contentText(t, phases.find(({ id }) => id === phase)?.names, phase);
}

export function countryName(
  t: Translator,
  { countries }: Pick<Dataset, "countries">,
  country: Country,
): string {
  return contentText(t, countries.find(({ code }) => code === country)?.names, country);
}

/** A phase's country, as its short name. */
export function phaseCountry(
  t: Translator,
  { phases }: Pick<Dataset, "phases">,
  phase: PhaseId,
): string {
  return contentText(t, phases.find(({ id }) => id === phase)?.place, phase);
}

/** An area's name for a list, mid-sentence, or in short. */
export function areaName(
  t: Translator,
  { areas }: Pick<Dataset, "areas">,
  area: AreaChoice | null,
  form: "short" | "inText" | "briefly" = "short",
): string {
  if (area === null || area === "none") return t("core.area.none");
  const known = areas.find(({ properties }) => properties.id === area)?.properties;
  return contentText(t, known?.wording[form] ?? known?.names, area);
}
