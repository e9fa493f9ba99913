import { LONGEST_TRIP_NOTE, LONGEST_TRIP_TITLE } from "../../domain/address";
import { PRODUCT_SLUG } from "../../domain/product-table";
import { isRecord } from "../../domain/record";
import { planOf, type TripPlan } from "../../domain/trip-plan";
import { followStored } from "../../platform/follow-stored";
import { readStored, writeStored } from "../../platform/storage";

/** Of the file, and of what is stored on the device. */
const FORMAT = `${PRODUCT_SLUG}-trips`;
const VERSION = 1;
const KEY = "trips";

const MOST_TRIPS = 500;
const MOST_STOPS = 500;
const LONGEST_ID = 200;

/** Letters of a file that is read. */
const LONGEST_FILE = 2_000_000;

/** The trips kept on this device, oldest first. Never throws. */
export function keptTrips(): readonly TripPlan[] {
  return readTrips(readStored(KEY) ?? "") ?? [];
}

/** Keeps these in place of those before; false where they last only until the page closes. */
export function keepTrips(trips: readonly TripPlan[]): boolean {
  return writeStored(KEY, writeTrips(trips));
}

/** Calls `tell` when another tab has changed them; returns the undo function. */
export function tripsChangedElsewhere(tell: () => void): () => void {
  return followStored(KEY, tell);
}

/** Trips as a text of a format of our own, which `readTrips` reads. */
export function writeTrips(trips: readonly TripPlan[]): string {
  const plain = trips.map((plan) => {
    const { trip, tripdays, triptitle, tripnote } = planOf(plan);
    return { title: triptitle, note: tripnote, stops: trip, days: tripdays };
  });
  return `${JSON.stringify({ format: FORMAT, version: VERSION, trips: plain }, null, 2)}\n`;
}

/**
 * The trips of such a text, which may be anybody's: what is too long is cut, and an entry without
 * stops is left out. Null where it is not of the format, or of a later version. Never throws.
 */
export function readTrips(text: string): readonly TripPlan[] | null {
  if (text.length > LONGEST_FILE) return null;
  let read: unknown;
  try {
    // A byte-order mark, as some editors write it, is no JSON.
    read = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return null;
  }
  if (!isRecord(read) || read["format"] !== FORMAT || read["version"] !== VERSION) return null;
  if (!Array.isArray(read["trips"])) return null;
  return read["trips"].slice(0, MOST_TRIPS).flatMap((entry) => readTrip(entry) ?? []);
}

/** A title that no other trip has: the name with the first free number behind it. */
export function titleOfCopy(name: string, taken: readonly string[]): string {
  const plain = name.replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number += 1) {
    const ending = ` (${number})`;
    const title = textOf(plain, LONGEST_TRIP_TITLE - ending.length).trimEnd() + ending;
    if (!taken.includes(title)) return title;
  }
}

function readTrip(entry: unknown): TripPlan | null {
  if (!isRecord(entry)) return null;
  const trip = idsOf(entry["stops"]);
  if (trip.length === 0) return null;
  return {
    trip,
    tripdays: idsOf(entry["days"]).filter((id) => trip.includes(id)),
    triptitle: textOf(entry["title"], LONGEST_TRIP_TITLE),
    tripnote: textOf(entry["note"], LONGEST_TRIP_NOTE),
  };
}

function idsOf(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  const ids = value.filter((id) => typeof id === "string" && id !== "" && id.length <= LONGEST_ID);
  return [...new Set<string>(ids)].slice(0, MOST_STOPS);
}

function textOf(value: unknown, longest: number): string {
  return typeof value === "string" ? Array.from(value).slice(0, longest).join("") : "";
}
