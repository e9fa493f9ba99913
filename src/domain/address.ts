import { type DayNumber, formatIsoDay, parseIsoDay } from "./day";
import { type Language, preferredLanguage } from "./language";
import { BY_COUNTRY } from "./language-table";
import { correctNames, type NameCorrection } from "./parameter-names";
import {
  AREAS,
  type AreaId,
  EVIDENCE,
  type Evidence,
  KINDS,
  type Kind,
  PHASES,
  type PhaseId,
} from "./site";
import type { Span } from "./span";

export const MODES = ["span", "day", "until"] as const;
export type Mode = (typeof MODES)[number];

/** Zoom and WGS 84 position in degrees. */
export type MapPosition = Readonly<{ zoom: number; lat: number; lon: number }>;

/** A named area, or `none` for what lies outside all of them. */
export type AreaChoice = AreaId | "none";
export const AREA_CHOICES: readonly AreaChoice[] = [...AREAS, "none"];

/** The state that an address carries; null or empty where the address says nothing. */
export type Address = Readonly<{
  lang: Language | null;
  phase: PhaseId | null;
  /** First and last chosen day, both inclusive. */
  from: DayNumber | null;
  to: DayNumber | null;
  site: string | null;
  map: MapPosition | null;
  q: string;
  kind: readonly Kind[];
  evidence: readonly Evidence[];
  area: readonly AreaChoice[];
  sites: readonly string[];
  trip: readonly string[];
  /** Ids of the trip's stops with which a new day starts. */
  tripdays: readonly string[];
  /** What the trip's maker calls it, and says of it: plain text. */
  triptitle: string;
  tripnote: string;
  theme: "light" | "dark" | null;
  mode: Mode;
  step: number | null;
  ui: "none" | null;
  data: string | null;
}>;

export type AddressParameter = keyof Address;

/** What was left out of a value: all of it, or these members of a list. */
export type LeftOut = Readonly<{
  value: string;
  /** Members that stood in the list before, and count there; else what cannot be read. */
  again?: true;
}>;

/** A parameter whose value could not be read, or names something that is not there. */
export type AddressProblem = LeftOut & Readonly<{ parameter: AddressParameter }>;

/** What an address is read against. */
export type AddressContext = Readonly<{ season: Span; isSite(id: string): boolean }>;

export const EMPTY_ADDRESS: Address = {
  lang: null,
  phase: null,
  from: null,
  to: null,
  site: null,
  map: null,
  q: "",
  kind: [],
  evidence: [],
  area: [],
  sites: [],
  trip: [],
  tripdays: [],
  triptitle: "",
  tripnote: "",
  theme: null,
  mode: "span",
  step: null,
  ui: null,
  data: null,
};

/** Reads one value; undefined means that it cannot be read. Writes null for the default. */
type Codec<Value> = Readonly<{
  read(text: string, context: AddressContext): Value | undefined;
  write(value: Value): string | null;
}>;

const LONGEST_QUERY = 200;
/** Code points of a trip's title and note. */
export const LONGEST_TRIP_TITLE = 80;
export const LONGEST_TRIP_NOTE = 500;

const CODECS: { readonly [Key in AddressParameter]: Codec<Address[Key]> } = {
  lang: { read: readLanguage, write: (value) => value },
  phase: oneOf(PHASES),
  from: day(),
  to: day(),
  site: { read: knownSite, write: (value) => value },
  map: { read: readPosition, write: writePosition },
  q: textOf(LONGEST_QUERY),
  kind: listOf((text) => KINDS.find((kind) => kind === lower(text))),
  evidence: listOf((text) => EVIDENCE.find((evidence) => evidence === lower(text))),
  area: listOf((text) => AREA_CHOICES.find((area) => area === lower(text))),
  sites: listOf(knownSite),
  trip: listOf(knownSite),
  tripdays: listOf(knownSite),
  triptitle: textOf(LONGEST_TRIP_TITLE),
  tripnote: textOf(LONGEST_TRIP_NOTE),
  theme: oneOf(["light", "dark"]),
  mode: {
    read: (text) => MODES.find((mode) => mode === lower(text)),
    write: (value) => (value === "span" ? null : value),
  },
  step: {
    read: (text) => (/^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined),
    write: (value) => (value === null ? null : String(value)),
  },
  ui: oneOf(["none"]),
  data: { read: (text) => (isDataPath(text) ? text : undefined), write: (value) => value },
};

/** Every parameter of the state, in the order in which an address lists them. */
export const ADDRESS_PARAMETERS = Object.keys(CODECS) as readonly AddressParameter[]; // Object.keys widens to string

/**
 * The value of one parameter, its default for an empty text, undefined where it cannot be read;
 * and what of the text is not in it.
 */
export function readParameter<Key extends AddressParameter>(
  key: Key,
  text: string,
  context: AddressContext,
): Readonly<{ value: Address[Key] | undefined; leftOut: readonly LeftOut[] }> {
  if (text === "") return { value: EMPTY_ADDRESS[key], leftOut: [] };
  const value = CODECS[key].read(text, context);
  if (!Array.isArray(value))
    return { value, leftOut: value === undefined ? [{ value: text }] : [] };
  const members = text.split(",").map((member) => member.trim());
  const isRead = (member: string) => CODECS[key].read(member, context) !== undefined;
  const unread = members.filter((member) => !isRead(member));
  const again = members.filter((member, at) => isRead(member) && members.indexOf(member) < at);
  const leftOut: LeftOut[] = [];
  if (unread.length > 0) leftOut.push({ value: unread.join() });
  if (again.length > 0) leftOut.push({ value: again.join(), again: true });
  return { value, leftOut };
}

/**
 * Reads a query string (with or without `?`). Never throws: what cannot be read is left at its
 * default and told in `problems`. Parameters that are not ours come back in `unknownParameters`, so that
 * writing the address again loses nothing. A name that is plainly a misspelt one of ours is read
 * as that, and told in `corrections`.
 */
export function readAddress(
  query: string,
  context: AddressContext,
): {
  address: Address;
  problems: readonly AddressProblem[];
  unknownParameters: readonly [string, string][];
  corrections: readonly NameCorrection[];
} {
  const { parameters, corrections } = correctNames(
    query,
    ADDRESS_PARAMETERS,
    (key, text) => text !== "" && readParameter(key, text, context).value !== undefined,
  );
  const problems: AddressProblem[] = [];
  const read = <Key extends AddressParameter>(key: Key): Address[Key] => {
    const text = parameters.get(key) ?? "";
    const { value, leftOut } = readParameter(key, text, context);
    problems.push(...leftOut.map((left) => ({ parameter: key, ...left })));
    return value ?? EMPTY_ADDRESS[key];
  };
  // fromEntries widens to string; each key has the value of its own codec.
  const address = Object.fromEntries(
    ADDRESS_PARAMETERS.map((key) => [key, read(key)]),
  ) as unknown as Address;
  const unknownParameters = [...parameters].filter(([key]) => !Object.hasOwn(CODECS, key));
  if (address.from !== null && address.to !== null && address.from > address.to) {
    problems.push({ parameter: "from", value: parameters.get("from") ?? "" });
    const refused = { ...address, from: null, to: null };
    return { address: refused, problems, unknownParameters, corrections };
  }
  return { address, problems, unknownParameters, corrections };
}

/** Writes a query string without `?`; defaults are left out, commas and slashes stay readable. */
export function writeAddress(
  address: Address,
  unknownParameters: readonly (readonly [string, string])[] = [],
): string {
  const write = <Key extends AddressParameter>(key: Key): string | null =>
    CODECS[key].write(address[key]);
  const own = ADDRESS_PARAMETERS.flatMap((key): [string, string][] => {
    const text = write(key);
    return text === null ? [] : [[key, text]];
  });
  return [...own, ...unknownParameters]
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeReadably(value)}`)
    .join("&");
}

function encodeReadably(value: string): string {
  return encodeURIComponent(value).replaceAll("%2C", ",").replaceAll("%2F", "/");
}

/** At most so many code points: half of a surrogate pair could not be written again. */
function textOf(longest: number): Codec<string> {
  return {
    read: (text) => Array.from(text).slice(0, longest).join(""),
    write: (value) => value || null,
  };
}

function oneOf<Value extends string>(values: readonly Value[]): Codec<Value | null> {
  return {
    read: (text) => values.find((value) => value === lower(text)),
    write: (value) => value,
  };
}

function lower(text: string): string {
  return text.trim().toLowerCase();
}

/** Tags as browsers and content systems write them: `zh-CN`, `ru_RU`, `kk-arab`. */
function readLanguage(text: string): Language | undefined {
  const tag = lower(text).replaceAll("_", "-");
  return preferredLanguage([tag]) ?? BY_COUNTRY[tag];
}

function knownSite(text: string, { isSite }: AddressContext): string | undefined {
  return [text, lower(text)].find(isSite);
}

/** A day of the season; another day could not be shown on the slider. */
function day(): Codec<DayNumber | null> {
  return {
    read: (text, { season }) => {
      const value = parseIsoDay(text);
      return value !== undefined && value >= season.start && value < season.end ? value : undefined;
    },
    write: (value) => (value === null ? null : formatIsoDay(value)),
  };
}

/** Comma-separated, each once; unknown members are dropped and the rest kept. */
function listOf<Value extends string>(
  member: (text: string, context: AddressContext) => Value | undefined,
): Codec<readonly Value[]> {
  return {
    read: (text, context) => {
      const values = text.split(",").flatMap((part) => member(part, context) ?? []);
      return values.length === 0 ? undefined : [...new Set(values)];
    },
    write: (values) => (values.length === 0 ? null : values.join(",")),
  };
}

function readPosition(text: string): MapPosition | undefined {
  const match = /^(\d{1,2}(?:\.\d+)?)\/(-?\d{1,2}(?:\.\d+)?)\/(-?\d{1,3}(?:\.\d+)?)$/.exec(text);
  if (!match) return undefined;
  const position = { zoom: Number(match[1]), lat: Number(match[2]), lon: Number(match[3]) };
  const onEarth = Math.abs(position.lat) <= 85 && Math.abs(position.lon) <= 180;
  return onEarth && position.zoom <= 22 ? roundPosition(position) : undefined;
}

/** Four decimals are 11 m, below a pixel at the deepest zoom. */
export function roundPosition(position: MapPosition): MapPosition {
  const round = (value: number, digits: number) => Number(value.toFixed(digits));
  return {
    zoom: round(position.zoom, 2),
    lat: round(position.lat, 4),
    lon: round(position.lon, 4),
  };
}

function writePosition(position: MapPosition | null): string | null {
  return position === null ? null : `${position.zoom}/${position.lat}/${position.lon}`;
}

/** Whether it is a path on the same origin: one leading slash, no scheme, no host, no backslash. */
export function isDataPath(text: string): boolean {
  return /^\/(?![/\\])[^\\\s]*$/.test(text) && text.length <= 1000;
}
