import { type FilePlace, type PlacesFile, withoutBidiControls } from "./places-file";

/**
 * RFC 4180, with a byte order mark, by which spreadsheets recognise UTF-8. A column for each field
 * that some place has; of stops the first column is their number.
 */
export function writeCsv({ places, routes }: PlacesFile): string {
  const fields = [...new Set(places.flatMap((place) => place.fields.map(([name]) => name)))];
  const head = [
    ...(routes.length > 0 ? ["stop"] : []),
    ...["id", "name", "lat", "lon", "elevation_m", "description", "sources"],
    ...fields,
  ];
  const rows = places.map((place, at) => [
    ...(routes.length > 0 ? [String(at + 1)] : []),
    ...cells(place),
    ...fields.map((field) => place.fields.find(([name]) => name === field)?.[1] ?? ""),
  ]);
  return `\ufeff${[head, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

function cells({ id, name, lonLat: [lon, lat], ...place }: FilePlace): readonly string[] {
  return [
    ...[id, name, String(lat), String(lon)],
    place.elevationM === null ? "" : String(place.elevationM),
    place.description,
    place.links.join(" "),
  ];
}

/**
 * Quotes a cell if necessary; a text that a spreadsheet would evaluate as a formula gets an
 * apostrophe.
 */
function cell(written: string): string {
  const text = withoutBidiControls(written);
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
