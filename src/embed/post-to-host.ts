import { PRODUCT_NAME } from "../domain/product-table";
/** Says something to the page around the embed; nothing where there is none. */
export function postToHost(message: string | Readonly<Record<string, unknown>>): void {
  // To any origin: no message carries what the address does not.
  if (window.parent !== window) window.parent.postMessage(message, "*");
}

/**
 * Tells the owner what of a value was not taken: all of it, or these members of a list. `so` is what
 * comes of that.
 */
export function reportLeftOut(
  key: string,
  { value, again }: Readonly<{ value: unknown; again?: true }>,
  so: string,
): void {
  const text = typeof value === "object" ? "(object)" : String(value);
  const what = again ? "counts once" : `cannot be read and ${so}`;
  reportToOwner(key, `${key}=${text.slice(0, 120)} ${what}.`);
}

/** The story is told in the full map alone; the frame's link to that leads to the step. */
export function reportStep(step: number | null | undefined): void {
  if (step)
    reportToOwner("step", `step=${step} shows nothing here: only the full map has the story.`);
}

/** Tells the owner, and not the reader, of something in an address or a message of theirs. */
export function reportToOwner(key: string, message: string): void {
  console.warn(`${PRODUCT_NAME}: ${message}`);
  postToHost({ type: "ili-map:error", message, key });
}
