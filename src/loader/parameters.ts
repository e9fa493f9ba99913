import type { AddressParameter } from "../domain/address";
import { readUrl } from "../domain/url";

/** Attributes that are what the address of any page of the map says. */
export const PAGE_ATTRIBUTES = [
  "lang",
  "phase",
  "from",
  "to",
  "site",
  "map",
  "q",
  "kind",
  "evidence",
  "area",
  "sites",
  "trip",
  "theme",
  "mode",
  "step",
  "ui",
] as const satisfies readonly AddressParameter[];

/**
 * Attributes that are state: a frame that runs takes a change of them by message. `stops` always
 * come so: they may be longer than servers read addresses.
 */
export const STATE_ATTRIBUTES = [...PAGE_ATTRIBUTES, "stops"] as const;

/** What a frame's address carries besides: the frame reads it only while it opens. */
const OPENING_ATTRIBUTES = ["data", "controls", "accent", "cta", "cta-label", "map-title"] as const;

/** All that a frame's address carries. */
export const ADDRESS_ATTRIBUTES = [...PAGE_ATTRIBUTES, ...OPENING_ATTRIBUTES] as const;

/** A change of these loads the frame anew. */
export const FRAME_ATTRIBUTES = [...OPENING_ATTRIBUTES, "src", "allow"] as const;

/** In the order in which docs/embedding.md lists them. */
export const ATTRIBUTES = [...STATE_ATTRIBUTES, ...FRAME_ATTRIBUTES, "loading", "height"] as const;

export type Attribute = (typeof ATTRIBUTES)[number];

/** Reads an attribute; null or empty where it says nothing. */
export type ReadAttribute = (name: string) => string | null | undefined;

/** Heights in CSS pixels that an embed can be; a message may not make the host's page longer. */
const LEAST_PX = 120;
const MOST_PX = 4096;

/** The name of an attribute as a property: `cta-label` is `ctaLabel`. */
export function propertyName(attribute: string): string {
  return attribute.replace(/-./g, ([, letter = ""]) => letter.toUpperCase());
}

/**
 * The address of a file of the map, with what the attributes in `names` say. `src` names its folder where that
 * is not `base`; one that is no web address (`javascript:` could run in the host's page) is ignored.
 */
export function pageAddress(
  page: string,
  base: string,
  read: ReadAttribute,
  names: readonly string[],
): string {
  const url = new URL(page, rootAddress(base, read("src") ?? ""));
  for (const name of names) {
    const value = read(name);
    if (value) url.searchParams.set(name, value);
  }
  return url.href;
}

/** Names that may be misspelt ones of ours; the frame leaves out what any element may have. */
const PERHAPS_OURS = /^(?!class$)(cta.|map.)?[a-z]+$/;

/**
 * The attributes of an element that nobody knows: the frame tells what was meant by each, as it does
 * for its address.
 */
export function unknownAttributes(element: Element): readonly string[] {
  return element
    .getAttributeNames()
    .filter((name) => PERHAPS_OURS.test(name) && !(propertyName(name) in element));
}

function rootAddress(base: string, src: string): string {
  const url = readUrl(src, base);
  return url && /^https?:$/.test(url.protocol) ? url.href : base;
}

/** A value as the text of its attribute; null where it says nothing, undefined if none can say it. */
export function attributeText(value: unknown): string | null | undefined {
  if (value === undefined || value === null) return null;
  if (isText(value)) return `${value}` || null;
  if (!Array.isArray(value)) return undefined;
  if (value.every(isText)) return value.join() || null;
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

function isText(value: unknown): boolean {
  return typeof value === "string" || typeof value === "number";
}

/** A height in CSS pixels within sane bounds; null where it is none. */
export function saneHeight(value: string | number | null | undefined): number | null {
  const heightPx = Number(value || Number.NaN);
  return heightPx < Number.POSITIVE_INFINITY
    ? Math.min(MOST_PX, Math.max(LEAST_PX, heightPx))
    : null;
}
