/** What somebody is asked of a table whose columns do not say it: which of them is what. */
export const COLUMN_ROLES = ["name", "lat", "lon", "start", "end"] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/**
 * What somebody says of the columns of a table, by the names that stand in its first line. `""`: none of
 * them is it. What is not said is recognised. `lat` and `lon` in the same column: both stand in it.
 */
export type ColumnAnswers = Readonly<Partial<Record<ColumnRole, string>>>;

/** What the reader is asked of a table, and what is needed to answer. */
export type ColumnsAsked = Readonly<{
  columns: readonly string[];
  /** The first rows, a value for each column. */
  rows: readonly (readonly string[])[];
  /** What each column most likely is; `""` where none looks like it. */
  guess: Readonly<Record<ColumnRole, string>>;
  /** What is not sure; empty where there is nothing to ask. */
  unsure: readonly ColumnRole[];
}>;
