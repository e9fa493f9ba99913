import { type Country, KINDS, type Kind } from "../../domain/site";
import kinds from "../kinds.json" with { type: "json" };

const marked = Object.entries(kinds).find(([, row]) => "unknown" in row)?.[0];

/** The kind of a place of which a file does not say what it is. */
// The table has at least one kind; tools/data/check-tables.ts holds it to that.
export const UNKNOWN_KIND = (KINDS.find((kind) => kind === marked) ?? KINDS[0]) as Kind;

/** Of a place in none of the map's countries: a code that ISO 3166-1 leaves to its users. */
// In no table on purpose: whoever looks for it there finds nothing.
export const NO_COUNTRY = "XX" as Country;

/** Of a place of which nobody says how exact it is: the format itself has no such value. */
export const UNKNOWN_PRECISION_KM = 0;
