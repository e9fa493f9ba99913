/**
 * The parts of a cluster's ring as dashes, `all` of them together: each that is in shows by one at
 * least. The share of the last part, of what has no phase, is worked out first.
 */
export function dashesOf(parts: readonly number[], all: number): readonly number[] {
  const dashes = parts.map(() => 0);
  let left = all;
  let rest = parts.reduce((sum, part) => sum + part, 0);
  let others = parts.filter(Boolean).length;
  for (const at of [parts.length - 1, ...parts.keys()]) {
    const part = parts[at];
    if (!part || dashes[at]) continue;
    others -= 1;
    const fair = Math.round((part / rest) * left);
    const own = Math.min(left, Math.max(1, Math.min(left - others, fair)));
    dashes[at] = own;
    left -= own;
    rest -= part;
  }
  return dashes;
}

/** A share as dashes of `all`: none only where there is nothing, all only where it is all. */
export function dashesOfShare(part: number, whole: number, all: number): number {
  if (part === 0 || whole === 0) return 0;
  const dashes = Math.round((part / whole) * all);
  return part < whole ? Math.max(1, Math.min(all - 1, dashes)) : dashes;
}
