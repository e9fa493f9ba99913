import type { Source } from "../../domain/dataset";
import type { NumberedSite } from "../../domain/picture";
import type { Site } from "../../domain/site";

/** What stands on a sheet for printing beside the words of its list. */
export type PrintedSheet = Readonly<{
  title: string;
  /** Whose address shows the picture, and what it says for those who cannot see it. */
  picture: Readonly<{ url: string; alt: string }> | null;
  /** Why there is no picture. */
  problem: string | null;
  /** Title, truth and dates in words, for a sheet without a picture. */
  caption: string;
  numbered: readonly NumberedSite[];
  /** Sites of the chosen time that lie outside the picture's map. */
  outside: readonly Site[];
  /** Where distances are counted from. */
  towns: readonly Site[];
  sources: readonly Source[];
  attribution: string;
  version: string;
  /** The address of the live map in the same state. */
  address: string;
  /** The same as the modules of a QR code, row by row; true is dark. */
  qr: readonly (readonly boolean[])[];
}>;
