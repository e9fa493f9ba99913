import type { DataNote, DataRefusal } from "../../domain/custom-data";
import { isRecord } from "../../domain/record";
import { decodeText, type Encoding } from "./decode";
import { parseJson } from "./json";
import { placesOfJson, placesOfLines } from "./json-places";
import type { RawFile } from "./raw-place";
import { binaryKind, isZip, jsonKind, xmlKind } from "./recognise";

/**
 * What a file is: in this map's own format (whatever is wrong with it), places of a kind that we
 * read, or neither, with the reason.
 */
export type FileReading =
  | Readonly<{ is: "strict"; value: unknown; text: string; notes: readonly DataNote[] }>
  | (Readonly<{ is: "ordinary"; notes: readonly DataNote[] }> & RawFile)
  | Readonly<{ is: "refused"; reason: DataRefusal["reason"]; notes: readonly DataNote[] }>;

/**
 * Reads the bytes of a file of any kind. Page and command line both ask here, so that they cannot
 * disagree. Never rejects for what is in the file; parsers that only some files need are fetched
 * then.
 */
export async function readFileBytes(bytes: Uint8Array): Promise<FileReading> {
  if (isZip(bytes)) return readZip(bytes);
  const binary = binaryKind(bytes);
  if (binary !== null) return refused("format", { code: "other-kind", values: { kind: binary } });
  const decoded = decodeText(bytes);
  if (!decoded) return refused("json", { code: "no-text" });
  const notes = encodingNotes(decoded.encoding);
  const { text } = decoded;
  if (text.trim() === "") return refused("json", { code: "no-content" });
  if (/^\s*</.test(text)) return readTags(text, notes);
  if (text.startsWith("\u001e") || /^\s*(?:[[{]|(?:var|let|const)\s)/.test(text))
    return readJson(text, notes);
  return readTable(text, notes);
}

async function readZip(bytes: Uint8Array): Promise<FileReading> {
  const { kmlInZip } = await import("./zip");
  const inner = kmlInZip(bytes);
  const decoded = inner && decodeText(inner);
  if (!decoded) return refused("format", { code: "other-kind", values: { kind: "ZIP" } });
  return readMarkup(decoded.text, "KML", "KMZ", encodingNotes(decoded.encoding));
}

async function readTags(text: string, notes: readonly DataNote[]): Promise<FileReading> {
  const kind = xmlKind(text);
  if (kind === "HTML") return refused("page");
  if (kind === "XML") return refused("format", { code: "other-kind", values: { kind } });
  return readMarkup(text, kind, kind, notes);
}

async function readMarkup(
  text: string,
  markup: "GPX" | "KML",
  kind: RawFile["kind"],
  notes: readonly DataNote[],
): Promise<FileReading> {
  const { readXml } = await import("./xml");
  const places = readXml(text, markup);
  return places
    ? { is: "ordinary", kind, places, notes }
    : refused("format", { code: "broken", values: { kind } });
}

function readJson(text: string, notes: readonly DataNote[]): FileReading {
  const { value, fault } = parseJson(withoutVariable(text));
  if (fault) {
    const lines = placesOfLines(text);
    if (lines) return { is: "ordinary", ...lines, notes };
    const { line, column, deep } = fault;
    const values = { line: String(line), column: String(column) };
    return refused("json", { code: deep ? "deep" : "not-json", values });
  }
  if (isStrict(value)) return { is: "strict", value, text, notes };
  const file = placesOfJson(value);
  return file
    ? { is: "ordinary", ...file, notes }
    : refused("format", { code: "other-kind", values: { kind: jsonKind(value) } });
}

/** Files for pages with a map are often a script that sets a variable: what it is set to. */
function withoutVariable(text: string): string {
  const set = /^\s*(?:var|let|const)\s+[\w$]+\s*=/.exec(text);
  return set ? text.slice(set[0].length).trimEnd().replace(/;$/, "") : text;
}

async function readTable(text: string, notes: readonly DataNote[]): Promise<FileReading> {
  const { readCsv } = await import("./csv");
  const table = readCsv(text);
  return table
    ? { is: "ordinary", kind: "CSV", ...table, notes }
    : refused("json", { code: "no-text" });
}

/** Whether a value says that it is in this map's format, or has what only that has. */
function isStrict(value: unknown): boolean {
  if (!isRecord(value)) return false;
  if ("formatVersion" in value) return true;
  const features: unknown = value["features"];
  if (!Array.isArray(features)) return false;
  return features.slice(0, 20).some((feature: unknown) => {
    const properties = isRecord(feature) ? feature["properties"] : null;
    return isRecord(properties) && isRecord(properties["names"]) && "evidence" in properties;
  });
}

function encodingNotes(encoding: Encoding): readonly DataNote[] {
  return encoding === "utf-8"
    ? []
    : [{ code: "encoding", count: 0, values: { encoding: encoding.toUpperCase() } }];
}

function refused(reason: DataRefusal["reason"], note?: Omit<DataNote, "count">): FileReading {
  return { is: "refused", reason, notes: note ? [{ count: 0, ...note }] : [] };
}
