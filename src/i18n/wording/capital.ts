/** A sentence at the beginning of which a value may stand, with a capital there. */
export function capital(text: string): string {
  const [first = "", ...rest] = text;
  return first.toUpperCase() + rest.join("");
}
