import { figureOf } from "../../domain/figure";
import { nearestSites } from "../../domain/geo";
import { direction, localText } from "../../domain/language";
import type { Site } from "../../domain/site";
import { LocalTextSpan } from "../../i18n/LocalTextSpan";
import { useTranslator } from "../../i18n/react";
import { whenInWords } from "../../i18n/wording/dates";
import { evidenceBriefly } from "../../i18n/wording/evidence";
import { precisionInWords } from "../../i18n/wording/measures";
import { phaseCountry } from "../../i18n/wording/names";
import { useIliStore } from "../../state/react";
import { Glyph } from "../../ui/Glyph";
import { secondName } from "./second-name";

type SheetRowProps = Readonly<{
  number: string;
  site: Site;
  /** Towns from which distances are measured. */
  towns: readonly Site[];
  /** Of a trip: the way from the stop before, in words. */
  way?: readonly string[];
}>;

/** A site in the printed list. */
export function SheetRow({ number, site, towns, way = [] }: SheetRowProps) {
  const t = useTranslator();
  const { dataset } = useIliStore();
  const second = secondName(
    site.names,
    dataset.countries.find(({ code }) => code === site.country),
    t.language,
  );
  const nearest = nearestSites(site, towns, 1)[0];
  const town = nearest && localText(nearest.site.names, t.language)?.text;
  return (
    <tr>
      <td className="print-number">{number}</td>
      <th scope="row">
        <LocalTextSpan text={site.names} />
        {second && (
          <span className="print-second">
            <span lang={second.language} dir={direction(second.language)}>
              {second.text}
            </span>
          </span>
        )}
        {way.map((words) => (
          <span key={words} className="print-second">
            {words}
          </span>
        ))}
      </th>
      <td>
        <Glyph shape={figureOf(site.evidence, site.status)} phase={site.phase} />{" "}
        {evidenceBriefly(t, site)}
        {site.evidence === "named" && site.phase && site.when && (
          <span className="print-aside">
            {t(`dialogs.press.phase.${site.status ?? "announced"}`, {
              country: phaseCountry(t, dataset, site.phase),
              when: whenInWords(t, site.when),
            })}
          </span>
        )}
      </td>
      <td>
        {t.coordinates(site.lonLat)}
        <span className="print-aside">{precisionInWords(t, site.precisionKm)}</span>
        {nearest && town && (
          <span className="print-aside">
            {t("dialogs.print.away", { town, distance: t.distance(nearest.distanceKm) })}
          </span>
        )}
      </td>
    </tr>
  );
}
