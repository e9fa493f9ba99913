import { PRODUCT_NAME } from "../domain/product-table";
/** Posts a message to the host page; does nothing without one. */
export function postToHost(message: string | Readonly<Record<string, unknown>>): void {
  // To any origin: no message has more than the address.
  if (window.parent !== window) window.parent.postMessage(message, "*");
}

/** Reports a rejected value, or rejected members of a list. `so` is the consequence. */
export function reportLeftOut(
  key: string,
  { value, again }: Readonly<{ value: unknown; again?: true }>,
  so: string,
): void {
  const text = typeof value === "object" ? "(object)" : String(value);
  const what = again ? "counts once" : `cannot be read and ${so}`;
  reportToOwner(key, `${key}=${text.slice(0, 120)} ${what}.`);
}

/** An embed has no story; its link to the full map leads to the step. */
export function reportStep(step: number | null | undefined): void {
  if (step)
    reportToOwner("step", `step=${step} shows nothing here: only the full map has the story.`);
}

/** Reports a problem with an address or a message to the owner, not to the reader. */
export function reportToOwner(key: string, message: string): void {
  console.warn(`${PRODUCT_NAME}: ${message}`);
  postToHost({ type: "ili-map:error", message, key });
}
