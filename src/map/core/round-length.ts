/** The longest of 1, 2, 5, 10, 20 … that is no longer than `most`. */
export function roundLength(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  const times = most / power;
  return power * (times >= 5 ? 5 : times >= 2 ? 2 : 1);
}
