import type { Source } from "../../domain/dataset";
import type { NumberedSite } from "../../domain/picture";
import type { RoadLeg } from "../../domain/road-estimate";
import type { Site } from "../../domain/site";
import type { TripDay } from "../../domain/trip-plan";

/** Content of a printed sheet other than its list. */
export type PrintedSheet = Readonly<{
  title: string;
  /** Object URL and alternative text of the picture. */
  picture: Readonly<{ url: string; alt: string }> | null;
  /** Why there is no picture; null if there is one. */
  problem: string | null;
  /** Title, evidence and dates, for a sheet without a picture. */
  caption: string;
  /** What the list is of. */
  heading: string;
  /** The days and legs of the trip that the list is of, and the maker's words; null for another list. */
  trip: Readonly<{
    title: string;
    note: string;
    days: readonly TripDay[];
    legs: readonly RoadLeg[];
  }> | null;
  /** Sites under the numbers that they have on the picture. */
  numbered: readonly NumberedSite[];
  /** Sites of the chosen span outside the picture. */
  outside: readonly Site[];
  /** Towns from which distances are measured. */
  towns: readonly Site[];
  sources: readonly Source[];
  attribution: string;
  version: string;
  /** URL of the map in the same state. */
  address: string;
  /** The same as QR modules, row by row; true is dark. */
  qr: readonly (readonly boolean[])[];
}>;
