import type { Dataset } from "../../domain/dataset";
import { parseIsoDay } from "../../domain/day";
import { PRODUCT_SLUG } from "../../domain/product-table";
import type { Translator } from "../../i18n/translator";
import { writeCsv } from "./csv";
import { describePlaces, type Selection } from "./describe";
import { eventsOf } from "./events";
import { writeGeoJson } from "./geojson";
import { writeGpx } from "./gpx";
import { writeIcalendar } from "./icalendar";
import { writeKml } from "./kml";

export const FILE_FORMATS = ["gpx", "kml", "geojson", "csv", "ics"] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** A file to save. */
export type DataFile = Readonly<{ name: string; mimeType: string; text: string }>;

const MIME_TYPES: Readonly<Record<FileFormat, string>> = {
  gpx: "application/gpx+xml",
  kml: "application/vnd.google-earth.kml+xml",
  geojson: "application/geo+json",
  csv: "text/csv;charset=utf-8",
  ics: "text/calendar;charset=utf-8",
};

/** A selection as a file whose name says product, scope and language. */
export function writeFile(
  t: Translator,
  dataset: Dataset,
  selection: Selection,
  format: FileFormat,
): DataFile {
  const { scope, sites } = selection;
  const what = (scope === "place" && sites[0]?.id) || scope;
  return {
    name: `${PRODUCT_SLUG}_${what}_${t.language}.${format}`,
    mimeType: MIME_TYPES[format],
    text: textOf(t, dataset, selection, format),
  };
}

function textOf(t: Translator, dataset: Dataset, selection: Selection, format: FileFormat): string {
  const { sites } = selection;
  if (format === "geojson") return writeGeoJson(t, sites);
  if (format === "ics") {
    return writeIcalendar({
      // Whatever it is of: its days are neither a place's nor a trip's.
      title: t("dialogs.files.titleOf.days"),
      language: t.language,
      date: parseIsoDay(dataset.date) ?? dataset.season.start,
      events: eventsOf(t, dataset, sites),
    });
  }
  const file = describePlaces(t, dataset, selection);
  if (format === "gpx") return writeGpx(file);
  return format === "kml" ? writeKml(file) : writeCsv(file);
}
