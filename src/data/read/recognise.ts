import { isRecord } from "../../domain/record";

/** Files that begin with bytes of their own, by the names that they are known by. */
const MAGIC: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ["PNG", [0x89, 0x50, 0x4e, 0x47]],
  ["JPEG", [0xff, 0xd8, 0xff]],
  ["PDF", [0x25, 0x50, 0x44, 0x46]],
  ["GZIP", [0x1f, 0x8b]],
  ["Shapefile", [0x00, 0x00, 0x27, 0x0a]],
  ["SQLite / GeoPackage", [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65]],
  ["XLS", [0xd0, 0xcf, 0x11, 0xe0]],
  ["PMTiles", [0x50, 0x4d, 0x54, 0x69, 0x6c, 0x65, 0x73]],
];

/** The kind of a binary file that has no places for us; null where nothing tells. */
export function binaryKind(bytes: Uint8Array): string | null {
  return MAGIC.find(([, magic]) => magic.every((byte, at) => bytes[at] === byte))?.[0] ?? null;
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 9) < 9;
}

/** The kind of a text that begins with a tag. */
export function xmlKind(text: string): "GPX" | "KML" | "HTML" | "XML" {
  const head = text.slice(0, 5000);
  const [, root = ""] = /<(?![?!])(?:[\w.-]+:)?([\w.-]+)/.exec(head) ?? [];
  const name = root.toLowerCase();
  if (name === "gpx") return "GPX";
  if (name === "kml") return "KML";
  return name === "html" || /<!doctype\s+html/i.test(head) || name === "" ? "HTML" : "XML";
}

/** The kind of a JSON value that is no list of places that we read. */
export function jsonKind(value: unknown): string {
  if (Array.isArray(value)) return "JSON (array)";
  if (!isRecord(value)) return "JSON";
  if (value["type"] === "Topology") return "TopoJSON";
  if ("spatialReference" in value || "geometryType" in value) return "Esri JSON";
  if ("meta" in value && "data" in value) return "Socrata JSON";
  return "JSON";
}
