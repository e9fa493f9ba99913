import kinds from "../data/kinds.json" with { type: "json" };

/** What a row of `kinds.json` may say; FORMAT.md explains each. */
export type KindRow = Readonly<{
  /** In every language. */
  names: Readonly<Record<string, string>>;
  otherNames?: readonly string[];
  settlement?: boolean;
  unknown?: boolean;
}>;

const ROWS: readonly (readonly [id: string, row: KindRow])[] = Object.entries(kinds);

/** In the order in which filters list them. */
export const KIND_IDS = ROWS.map(([id]) => id);
export const SETTLEMENTS = ROWS.flatMap(([id, { settlement }]) => (settlement ? [id] : []));
