import { useTranslator } from "../../i18n/react";
import { sourceInWords } from "../../i18n/wording/source";
import { QrCode } from "../../ui/QrCode";
import { HEADINGS, SheetList } from "./SheetList";
import { SheetRow } from "./SheetRow";
import type { PrintedSheet } from "./sheet";
import { TripNotes, TripRows } from "./TripSheet";

/**
 * The printed sheet: picture, list of its sites, sources and a link to the map. Visible in print
 * only. `onDrawn` is called once the picture has loaded.
 */
export function PrintSheet({ sheet, onDrawn }: { sheet: PrintedSheet; onDrawn(): void }) {
  const t = useTranslator();
  const { picture, problem, trip, numbered, outside, towns, sources } = sheet;
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
      {trip && (trip.title || trip.note) && (
        <header className="print-trip">
          {trip.title && (
            // The picture has it too.
            <h1 className={picture ? "visually-hidden" : undefined}>
              <bdi>{trip.title}</bdi>
            </h1>
          )}
          {trip.note && <p dir="auto">{trip.note}</p>}
        </header>
      )}
      {numbered.length + outside.length > 0 && (
        <SheetList caption={sheet.heading}>
          {trip ? (
            <TripRows days={trip.days} legs={trip.legs} towns={towns} />
          ) : (
            <tbody>
              {numbered.map(({ number, site }) => (
                <SheetRow key={site.id} number={t.number(number)} site={site} towns={towns} />
              ))}
            </tbody>
          )}
          {outside.length > 0 && (
            <tbody>
              <tr className="print-part">
                <th colSpan={HEADINGS.length} scope="rowgroup">
                  {t("dialogs.print.outside")}
                </th>
              </tr>
              {outside.map((site) => (
                <SheetRow key={site.id} number="–" site={site} towns={towns} />
              ))}
            </tbody>
          )}
        </SheetList>
      )}
      {trip && <TripNotes days={trip.days} />}
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
