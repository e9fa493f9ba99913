import type { AddressParameter } from "../domain/address";
import { readUrl } from "../domain/url";

/** Attributes that are parameters of every page of the map. */
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
  "tripdays",
  "triptitle",
  "tripnote",
  "theme",
  "mode",
  "step",
  "ui",
] as const satisfies readonly AddressParameter[];

/**
 * Attributes that are state: changes are posted to a running frame. `stops` is always posted: it
 * may exceed a server's URL limit.
 */
export const STATE_ATTRIBUTES = [...PAGE_ATTRIBUTES, "stops"] as const;

/** Whether a name, which may be any, is that of an attribute that is state. */
export function isState(name: string): boolean {
  return (STATE_ATTRIBUTES as readonly string[]).includes(name);
}

/** Attributes that only the frame's address has: read once, when it opens. */
const OPENING_ATTRIBUTES = ["data", "controls", "accent", "cta", "cta-label", "map-title"] as const;

export const ADDRESS_ATTRIBUTES = [...PAGE_ATTRIBUTES, ...OPENING_ATTRIBUTES] as const;

/** A change of these reloads the frame. */
export const FRAME_ATTRIBUTES = [...OPENING_ATTRIBUTES, "src", "allow"] as const;

/** In the order of docs/embedding.md. */
export const ATTRIBUTES = [...STATE_ATTRIBUTES, ...FRAME_ATTRIBUTES, "loading", "height"] as const;

export type Attribute = (typeof ATTRIBUTES)[number];

/** Reads an attribute; null or empty if not set. */
export type ReadAttribute = (name: string) => string | null | undefined;

/** Limits of an embed's height in CSS pixels; a message cannot make the host page longer. */
const LEAST_PX = 120;
const MOST_PX = 4096;

/** The name of an attribute as a property: `cta-label` is `ctaLabel`. */
export function propertyName(attribute: string): string {
  return attribute.replace(/-./g, ([, letter = ""]) => letter.toUpperCase());
}

/**
 * URL of a file of the map with the attributes in `names` as its query. `src` is its folder if that
 * is not `base`; a URL that is not http(s) is ignored (`javascript:` would run in the host's page).
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

/** Attributes that may be misspelt ones of ours; excludes those of any element. */
const PERHAPS_OURS = /^(?!class$)(cta.|map.)?[a-z]+$/;

/**
 * The element's unknown attributes: the frame reports what each may have meant, as for its address.
 */
export function unknownAttributes(element: Element): readonly string[] {
  return element
    .getAttributeNames()
    .filter((name) => PERHAPS_OURS.test(name) && !(propertyName(name) in element));
}

function rootAddress(base: string, src: string): string {
  const url = readUrl(src, base);
  return url && /^https?:/.test(url.protocol) ? url.href : base;
}

/** A value in the form of its attribute; null if unset, undefined if it has no such form. */
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

/** A height in CSS pixels within the limits; null if invalid. */
export function saneHeight(value: string | number | null | undefined): number | null {
  const heightPx = Number(value || Number.NaN);
  return heightPx < Number.POSITIVE_INFINITY
    ? Math.min(MOST_PX, Math.max(LEAST_PX, heightPx))
    : null;
}
