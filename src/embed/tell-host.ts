/** Says something to the page around the embed; nothing where there is none. */
export function tellHost(message: string | Readonly<Record<string, unknown>>): void {
  // To any origin: no message carries what the address does not.
  if (window.parent !== window) window.parent.postMessage(message, "*");
}

/** The story is told in the full map alone; the frame's link to that leads to the step. */
export function tellOfStep(step: number | null | undefined): void {
  if (step) tellOwner("step", `step=${step} shows nothing here: only the full map has the story.`);
}

/** Tells the owner, and not the reader, of something in an address or a message of theirs. */
export function tellOwner(key: string, message: string): void {
  console.warn(`Ili Map: ${message}`);
  tellHost({ type: "ili-map:error", message, key });
}
