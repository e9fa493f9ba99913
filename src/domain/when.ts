import type { UncertainSpan } from "./span";

/** One end of an EDTF text, or the whole of a text that is not an interval. */
export type DateInWords = Readonly<{
  year: number;
  /** 1 to 12 */
  month?: number;
  day?: number;
  /** EDTF `~` or `%`: about */
  approximate?: boolean;
  /** EDTF `?` or `%`: the source itself may be wrong */
  uncertain?: boolean;
}>;

/**
 * A compiled `when`: the EDTF text, its days, and its parts for saying it in words.
 * `open` is EDTF's `..`, an end that is there but that nobody has told.
 */
export type When = Readonly<{
  edtf: string;
  days: UncertainSpan;
  words:
    | Readonly<{ type: "date"; date: DateInWords }>
    | Readonly<{ type: "interval"; from: DateInWords | "open"; to: DateInWords | "open" }>;
}>;
