import { localText } from "../../domain/language";
import { PRODUCT_SLUG } from "../../domain/product-table";
import type { Site } from "../../domain/site";
import { useTranslator } from "../../i18n/react";
import { evidenceSentence } from "../../i18n/wording/evidence";
import { precisionInWords } from "../../i18n/wording/measures";
import { joinSentences, sentence } from "../../i18n/wording/sentences";
import { truthInWords } from "../../i18n/wording/truth";
import { download } from "../../platform/download";
import { useIliStore } from "../../state/react";
import { Button } from "../../ui/Button";
import { MIME_TYPES, TRIP_FORMATS, type TripFormat, writeTrip } from "./trip-files";

/** Buttons that save the trip as a file; `onSaved` gets the sentence that says so. */
export function SaveFiles({
  stops,
  onSaved,
}: {
  stops: readonly Site[];
  onSaved(sentence: string): void;
}) {
  const t = useTranslator();
  const { dataset } = useIliStore();

  function save(format: TripFormat): void {
    const name = `${PRODUCT_SLUG}_trip_${t.language}.${format}`;
    const text = writeTrip(format, {
      title: t("core.trip.fileTitle"),
      about: `${t("core.trip.straight")} ${truthInWords(t, dataset, stops)} ${t("dialogs.about.attribution")}`,
      stops: stops.map((site) => ({
        id: site.id,
        name: localText(site.names, t.language)?.text ?? site.id,
        description: joinSentences(t, [
          evidenceSentence(t, site, dataset),
          sentence(t, precisionInWords(t, site.precisionKm)),
        ]),
        lonLat: site.lonLat,
        elevationM: site.elevationM,
        links: dataset.sources.filter(({ id }) => site.sources.includes(id)).map(({ url }) => url),
      })),
    });
    download(new Blob([text], { type: MIME_TYPES[format] }), name);
    onSaved(t("dialogs.press.saved", { name }));
  }

  return (
    <fieldset className="trip-files">
      <legend>{t("dialogs.trip.files")}</legend>
      {TRIP_FORMATS.map((format) => (
        <Button key={format} onClick={() => save(format)}>
          {FORMAT_NAMES[format]}
        </Button>
      ))}
    </fieldset>
  );
}

const FORMAT_NAMES: Readonly<Record<TripFormat, string>> = {
  gpx: "GPX",
  kml: "KML",
  geojson: "GeoJSON",
  csv: "CSV",
};
