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
import { sourceInWords } from "../../i18n/wording/source";
import { useIliStore } from "../../state/react";
import { Glyph } from "../../ui/Glyph";
import "./PrintSheet.css";
import { QrCode } from "../../ui/QrCode";
import { secondName } from "./second-name";
import type { PrintedSheet } from "./sheet";

/** Columns of the list; the heading of the sites outside the map spans them. */
const COLUMNS = 4;

/**
 * The printed sheet: picture, list of its sites, sources and a link to the map. Visible in print
 * only. `onDrawn` is called once the picture has loaded.
 */
export function PrintSheet({ sheet, onDrawn }: { sheet: PrintedSheet; onDrawn(): void }) {
  const t = useTranslator();
  const { picture, problem, numbered, outside, towns, sources } = sheet;
  const headings = ["number", "place", "evidence", "position"] as const;
  return (
    <article className="print-sheet" aria-label={sheet.title}>
      {picture ? (
        <img
          className="print-picture"
          src={picture.url}
          alt={picture.alt}
          onLoad={onDrawn}
          onError={onDrawn}
        />
      ) : (
        <header>
          <h1>{sheet.title}</h1>
          <p>{problem}</p>
          <p>{sheet.caption}</p>
        </header>
      )}
      {numbered.length + outside.length > 0 && (
        <table className="print-list">
          <caption>{sheet.heading}</caption>
          <thead>
            <tr>
              {headings.map((heading) => (
                <th key={heading} scope="col">
                  {t(`dialogs.print.${heading}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {numbered.map(({ number, site }) => (
              <Row key={site.id} number={t.number(number)} site={site} towns={towns} />
            ))}
          </tbody>
          {outside.length > 0 && (
            <tbody>
              <tr className="print-part">
                <th colSpan={COLUMNS} scope="rowgroup">
                  {t("dialogs.print.outside")}
                </th>
              </tr>
              {outside.map((site) => (
                <Row key={site.id} number="–" site={site} towns={towns} />
              ))}
            </tbody>
          )}
        </table>
      )}
      <footer className="print-foot">
        <div>
          {sources.length > 0 && (
            <>
              <h2>{t("core.card.sources")}</h2>
              <ul>
                {sources.map((source) => (
                  <li key={source.id}>
                    {sourceInWords(t, source)} <bdi className="print-address">{source.url}</bdi>
                  </li>
                ))}
              </ul>
            </>
          )}
          <p>{sheet.attribution}</p>
          <p>{sheet.version}</p>
          <p>
            {t("app.print.live")}: <bdi className="print-address">{sheet.address}</bdi>
          </p>
        </div>
        <QrCode className="print-qr" modules={sheet.qr} />
      </footer>
    </article>
  );
}

function Row({ number, site, towns }: { number: string; site: Site; towns: readonly Site[] }) {
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
