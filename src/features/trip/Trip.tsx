import { useMemo, useRef, useState } from "react";
import { localText } from "../../domain/language";
import { PRODUCT_SLUG } from "../../domain/product-table";
import type { Site } from "../../domain/site";
import { lengthOfTrip, stopsOfTrip } from "../../domain/trip";
import { LocalTextSpan } from "../../i18n/LocalTextSpan";
import { useTranslator } from "../../i18n/react";
import { evidenceSentence, evidenceShort } from "../../i18n/wording/evidence";
import { precisionInWords } from "../../i18n/wording/measures";
import { joinSentences, sentence } from "../../i18n/wording/sentences";
import { truthInWords } from "../../i18n/wording/truth";
import { download } from "../../platform/download";
import { useIliState, useIliStore } from "../../state/react";
import { Button, IconButton } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { CloseIcon, DownIcon, UpIcon } from "../../ui/icons";
import "./Trip.css";
import { MIME_TYPES, TRIP_FORMATS, type TripFormat, writeTrip } from "./trip-files";

/** The reader's own route: its order, its length, and downloads. */
export function Trip() {
  const t = useTranslator();
  const store = useIliStore();
  const trip = useIliState((state) => state.trip);
  const [said, setSaid] = useState("");
  const [emptied, setEmptied] = useState<readonly string[] | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const stops = useMemo(() => stopsOfTrip(trip, store.dataset.sites), [trip, store]);
  const { legsKm, totalKm } = lengthOfTrip(stops);
  const nameOf = (site: Site) => localText(site.names, t.language)?.text ?? site.id;

  function move(from: number, by: -1 | 1): void {
    const ids = [...trip];
    const [id] = ids.splice(from, 1);
    if (id === undefined) return;
    ids.splice(from + by, 0, id);
    store.setTrip(ids);
    const site = stops[from];
    if (site) setSaid(t("dialogs.trip.moved", { name: nameOf(site), number: from + by + 1 }));
    // The pressed button moves with its stop; the focus must follow.
    const [way, back] = by < 0 ? ["up", "down"] : ["down", "up"];
    const row = `li:nth-child(${from + by + 1})`;
    goOn(`${row} [data-press="${way}"]`, `${row} [data-press="${back}"]`);
  }

  /** Focuses the first of these selectors that exists, after the next render. */
  function goOn(...places: readonly string[]): void {
    requestAnimationFrame(() => {
      for (const place of places) {
        const found = root.current?.querySelector<HTMLElement>(`${place}:not(:disabled)`);
        if (found) return found.focus();
      }
    });
  }

  function remove(at: number): void {
    const site = stops[at];
    if (!site) return;
    if (stops.length === 1) setEmptied(trip);
    store.setTrip(trip.filter((id) => id !== site.id));
    setSaid(t("dialogs.trip.removed", { name: nameOf(site) }));
    const button = (row: number) => `li:nth-child(${row}) [data-press="remove"]`;
    // The next stop takes the removed one's index.
    goOn(button(at + 1), button(at), '[data-press="undo"]');
  }

  function clear(): void {
    setEmptied(trip);
    store.setTrip([]);
    setSaid(t("dialogs.trip.cleared"));
    goOn('[data-press="undo"]');
  }

  function undo(before: readonly string[]): void {
    setEmptied(null);
    store.setTrip(before);
    setSaid(t("dialogs.trip.restored"));
    goOn('[data-press="clear"]');
  }

  function save(format: TripFormat): void {
    const name = `${PRODUCT_SLUG}_trip_${t.language}.${format}`;
    const text = writeTrip(format, {
      title: t("core.trip.fileTitle"),
      about: `${t("core.trip.straight")} ${truthInWords(t, store.dataset, stops)} ${t("dialogs.about.attribution")}`,
      stops: stops.map((site) => ({
        id: site.id,
        name: nameOf(site),
        description: joinSentences(t, [
          evidenceSentence(t, site, store.dataset),
          sentence(t, precisionInWords(t, site.precisionKm)),
        ]),
        lonLat: site.lonLat,
        elevationM: site.elevationM,
        links: store.dataset.sources
          .filter(({ id }) => site.sources.includes(id))
          .map(({ url }) => url),
      })),
    });
    download(new Blob([text], { type: MIME_TYPES[format] }), name);
    setSaid(t("dialogs.press.saved", { name }));
  }

  return (
    <Dialog
      title={t("app.trip.title")}
      closeLabel={t("core.close")}
      onClose={() => store.open({ type: "none" })}
    >
      <div className="trip" ref={root}>
        {stops.length === 0 && <p>{t("dialogs.trip.empty")}</p>}
        {stops.length > 0 && (
          <>
            <ol className="trip-stops">
              {stops.map((site, at) => (
                <li key={site.id}>
                  {at > 0 && <p className="trip-leg">{t.distance(legsKm[at - 1] ?? 0)}</p>}
                  <div className="trip-stop">
                    <span className="trip-number" aria-hidden="true">
                      {at + 1}
                    </span>
                    <span className="trip-name">
                      <LocalTextSpan text={site.names} />
                      <span className="trip-evidence">{evidenceShort(t, site)}</span>
                      <Button
                        look="ghost"
                        className="trip-directions"
                        aria-label={t("dialogs.directions.title", { name: nameOf(site) })}
                        onClick={() =>
                          store.open({ type: "directions", site: site.id, back: "trip" })
                        }
                      >
                        {t("app.directions.open")}
                      </Button>
                    </span>
                    <IconButton
                      look="ghost"
                      data-press="up"
                      label={t("dialogs.trip.earlier", { name: nameOf(site) })}
                      disabled={at === 0}
                      onClick={() => move(at, -1)}
                    >
                      <UpIcon />
                    </IconButton>
                    <IconButton
                      look="ghost"
                      data-press="down"
                      label={t("dialogs.trip.later", { name: nameOf(site) })}
                      disabled={at === stops.length - 1}
                      onClick={() => move(at, 1)}
                    >
                      <DownIcon />
                    </IconButton>
                    <IconButton
                      look="ghost"
                      data-press="remove"
                      label={t("dialogs.trip.remove", { name: nameOf(site) })}
                      onClick={() => remove(at)}
                    >
                      <CloseIcon />
                    </IconButton>
                  </div>
                </li>
              ))}
            </ol>
            <p className="trip-total">
              {joinSentences(t, [
                t("dialogs.trip.total", { count: stops.length, distance: t.distance(totalKm) }),
                t("core.trip.straight"),
              ])}
            </p>
            <fieldset className="trip-files">
              <legend>{t("dialogs.trip.files")}</legend>
              {TRIP_FORMATS.map((format) => (
                <Button key={format} onClick={() => save(format)}>
                  {FORMAT_NAMES[format]}
                </Button>
              ))}
            </fieldset>
            <Button look="ghost" data-press="clear" onClick={clear}>
              {t("dialogs.trip.clear")}
            </Button>
          </>
        )}
        {stops.length === 0 && emptied && (
          <Button data-press="undo" onClick={() => undo(emptied)}>
            {t("core.card.undo")}
          </Button>
        )}
        <p role="status" className="trip-said">
          {said}
        </p>
      </div>
    </Dialog>
  );
}

const FORMAT_NAMES: Readonly<Record<TripFormat, string>> = {
  gpx: "GPX",
  kml: "KML",
  geojson: "GeoJSON",
  csv: "CSV",
};
