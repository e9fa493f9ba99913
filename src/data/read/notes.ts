import type { DataNote, NoteCode } from "../../domain/custom-data";

/** Names that are told of one kind of finding. */
const MOST_EXAMPLES = 5;

/** Collects what is told of a file, one entry for each kind, in the order in which they were met. */
export function createNotes() {
  const groups = new Map<NoteCode, { count: number; examples: string[] }>();
  return {
    /** Counts one more place of a kind. */
    count(code: NoteCode, example: string): void {
      const group = groups.get(code) ?? { count: 0, examples: [] };
      group.count++;
      if (group.examples.length < MOST_EXAMPLES) group.examples.push(example);
      groups.set(code, group);
    },
    list: (): readonly DataNote[] =>
      [...groups].map(([code, { count, examples }]) => ({ code, count, examples })),
  };
}
