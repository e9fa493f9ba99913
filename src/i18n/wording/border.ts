import type { Dataset } from "../../domain/dataset";
import { localText } from "../../domain/language";
import type { Country, Site } from "../../domain/site";
import type { Translator } from "../translator";

/** That a border is crossed between two stops of a trip; null within one country. */
export function borderInWords(
  t: Translator,
  { countries }: Pick<Dataset, "countries">,
  from: Pick<Site, "country">,
  to: Pick<Site, "country">,
): string | null {
  if (from.country === to.country) return null;
  const nameOf = (country: Country) => {
    const names = countries.find(({ code }) => code === country)?.names;
    return (names && localText(names, t.language)?.text) ?? country;
  };
  return t("dialogs.trip.border", { from: nameOf(from.country), to: nameOf(to.country) });
}
