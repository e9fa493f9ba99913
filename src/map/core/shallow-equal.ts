/** Whether two lists of inputs are the same, part by part: what follows from them is then the same. */
export function isShallowEqual(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((part, at) => part === b[at]);
}
