import { escapeXml } from "../../domain/xml-text";

/** What programs read of a place: a name, and a value in the words of `src/data/FORMAT.md`; empty for none. */
export type Field = readonly [name: string, value: string];

/** A place or a stop, in the reader's language. */
export type FilePlace = Readonly<{
  id: string;
  name: string;
  /** Evidence, precision and sources in words: the file is used without the map's key. */
  description: string;
  /** The same in two or three words, for small displays; empty for none. */
  remark: string;
  /** Id of its kind; empty for none. */
  kind: string;
  /** Degrees, WGS 84, longitude first. */
  lonLat: readonly [lon: number, lat: number];
  /** Metres above sea level. */
  elevationM: number | null;
  /** Where the coordinates come from; empty for nothing known. */
  origin: string;
  /** URLs of the sources that name it or its area. */
  links: readonly string[];
  fields: readonly Field[];
}>;

/** A line through places in their order: of a trip, or of a day of it. */
export type FileRoute = Readonly<{ name: string; places: readonly FilePlace[] }>;

export type PlacesFile = Readonly<{
  title: string;
  /** What the file is, what is known of its places, and whose data it is. */
  about: string;
  places: readonly FilePlace[];
  /** Of places that are stops in an order; else none. */
  routes: readonly FileRoute[];
}>;

/** Text without the characters that only steer its direction: other programs show them as boxes. */
export function withoutBidiControls(text: string): string {
  return text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "");
}

/** A text between the tags or in an attribute of an XML file. */
export function xmlText(text: string): string {
  return escapeXml(withoutBidiControls(text));
}

/** Lines of a file, each with its end. */
export function lines(...all: readonly string[]): string {
  return `${all.join("\n")}\n`;
}
