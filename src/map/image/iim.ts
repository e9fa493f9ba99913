import { concatenated } from "./bytes";
import type { FileMetadata } from "./metadata";

/** The resource of Photoshop that holds the IPTC's older form, for desks that read no XMP. */
const PHOTOSHOP_NAME = "Photoshop 3.0\0";
const RESOURCE_TYPE = "8BIM";
const IPTC_RESOURCE = 0x0404;
/** Escape sequence of ISO 2022 that announces UTF-8. */
const UTF8 = "\u001b%G";
const RECORD_VERSION = [0, 4];

/**
 * What a file says of itself as IPTC-NAA IIM 4, in a block for the segment 13 of a JPEG. Its fields have
 * few bytes: what is too long is cut.
 */
export function iimOf(metadata: FileMetadata): Uint8Array {
  const { places, keywords, drawnOn } = metadata;
  const [country, ...others] = [...new Set(places.map((place) => place.country.name))];
  const fields: readonly Uint8Array[] = [
    field(1, 90, bytesOf(UTF8)),
    field(2, 0, new Uint8Array(RECORD_VERSION)),
    words(5, metadata.title, 64),
    ...keywords.map((keyword) => words(25, keyword, 64)),
    words(40, metadata.instructions, 256),
    words(55, drawnOn.replaceAll("-", ""), 8),
    words(80, metadata.creator, 32),
    // A picture of several countries is of none of them.
    ...(country !== undefined && others.length === 0 ? [words(101, country, 64)] : []),
    words(105, metadata.headline, 256),
    words(110, fitting(metadata.credit, " / ", 32), 32),
    words(115, metadata.source, 32),
    words(116, metadata.copyright, 128),
    words(120, metadata.description, 2000),
  ];
  const data = concatenated(fields);
  const resource = new Uint8Array(12);
  resource.set(bytesOf(RESOURCE_TYPE));
  const view = new DataView(resource.buffer);
  view.setUint16(4, IPTC_RESOURCE);
  view.setUint32(8, data.length);
  const padding = new Uint8Array(data.length % 2);
  return concatenated([bytesOf(PHOTOSHOP_NAME), resource, data, padding]);
}

function words(dataset: number, text: string, mostBytes: number): Uint8Array {
  return field(2, dataset, bytesOf(cut(text, mostBytes)));
}

function field(record: number, dataset: number, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 5);
  bytes.set([0x1c, record, dataset]);
  new DataView(bytes.buffer).setUint16(3, data.length);
  bytes.set(data, 5);
  return bytes;
}

/** The first parts of a text that have room together; the first one whole, whatever its length. */
function fitting(text: string, separator: string, mostBytes: number): string {
  const parts = text.split(separator);
  while (parts.length > 1 && bytesOf(parts.join(separator)).length > mostBytes) parts.pop();
  return parts.join(separator);
}

/** The beginning of a text, which ends with a letter and an ellipsis where it is too long. */
function cut(text: string, mostBytes: number): string {
  if (bytesOf(text).length <= mostBytes) return text;
  const letters = [...text];
  while (bytesOf(`${letters.join("")}…`).length > mostBytes) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
