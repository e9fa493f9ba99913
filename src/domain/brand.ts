declare const brand: unique symbol;

/** A text that is known to stand in a table of the content: only what looks there makes one. */
export type Branded<Name extends string> = string & { readonly [brand]: Name };

/** The ids of a table of the content, in its order. */
export function idsOf<Id extends Branded<string>>(ids: readonly string[]): readonly Id[] {
  // What stands in the table is what the brand says.
  return ids as readonly Id[];
}
