import { readStored, writeStored } from "../../platform/storage";

/** What a reader notes of a place, on this device only. */
export const VISITS = ["none", "want", "been"] as const;
export type Visit = (typeof VISITS)[number];

const KEY = "visits";

/** The note on a site; `none` without one, and where what is stored cannot be read. */
export function visitOf(id: string): Visit {
  const kept = Object.getOwnPropertyDescriptor(stored(), id)?.value;
  return VISITS.find((visit) => visit === kept) ?? "none";
}

/** The sites with a note, by id, those that the reader wants to see first. */
export function notedVisits(): readonly (readonly [id: string, visit: Visit])[] {
  const noted = Object.keys(stored()).map((id) => [id, visitOf(id)] as const);
  return (["want", "been"] as const).flatMap((visit) => noted.filter(([, own]) => own === visit));
}

/** Notes it; false where it lasts only until the page closes. */
export function noteVisit(id: string, visit: Visit): boolean {
  const { [id]: _, ...others } = stored();
  return writeStored(KEY, JSON.stringify(visit === "none" ? others : { ...others, [id]: visit }));
}

function stored(): Readonly<Record<string, unknown>> {
  try {
    return { ...JSON.parse(readStored(KEY) ?? "{}") };
  } catch {
    return {};
  }
}
