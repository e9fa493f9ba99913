/** What is known of the page around the embed. Nothing of it is used but to answer. */
export type HostScripts = Readonly<{
  /** Path and query of the frame, by which Datawrapper's script finds it in the page. */
  frame: string;
  /** pym.js's name for the frame, from the `childId` in its address; null without. */
  pymId: string | null;
  /** WordPress's word for the frame, from the end of the address that it gave it; null without. */
  wordpressSecret: string | null;
  /** iframe-resizer's name for the frame, from the message that it begins with. */
  resizer: Readonly<{ id: string; begins: boolean }> | null;
}>;

const RESIZER = "[iFrameSizer]";
/** An iframe-resizer in the page begins anew with each frame that says this; see its receiver. */
export const RESIZER_READY = "[iFrameResizerChild]Ready";

/**
 * The wish for a height, in CSS pixels, as each script that pages use for frames understands it:
 * our own, Datawrapper's, AMP's, WordPress's, pym.js 1.x and iframe-resizer. What belongs to a name that
 * the page has to give comes with that name alone.
 */
export function heightMessages(
  heightPx: number,
  widthPx: number,
  { frame, pymId, wordpressSecret, resizer }: HostScripts,
): readonly (string | Readonly<Record<string, unknown>>)[] {
  return [
    { type: "ili-map:resize", height: heightPx },
    { "datawrapper-height": { [frame]: heightPx } },
    { sentinel: "amp", type: "embed-size", height: heightPx },
    ...(wordpressSecret ? [{ message: "height", value: heightPx, secret: wordpressSecret }] : []),
    ...(pymId ? [["pym", pymId, "height", heightPx].join("xPYMx")] : []),
    ...(resizer ? [resizerMessage(heightPx, widthPx, resizer)] : []),
  ];
}

/** What iframe-resizer in the page wants to hear: `init` in answer to its own, then `resize`. */
export function resizerMessage(
  heightPx: number,
  widthPx: number,
  { id, begins }: NonNullable<HostScripts["resizer"]>,
): string {
  return `${RESIZER}${id}:${heightPx}:${widthPx}:${begins ? "init" : "resize"}`;
}

/**
 * The frame's name in the first message of iframe-resizer, which is the name, a margin and whether
 * the width is wanted, and then more; undefined for anything else.
 */
export function resizerIdOf(message: unknown): string | undefined {
  if (typeof message !== "string" || !message.startsWith(RESIZER)) return undefined;
  const [id, , sizesWidth] = message.slice(RESIZER.length).split(":");
  return id && (sizesWidth === "true" || sizesWidth === "false") ? id : undefined;
}

/** The secret with which WordPress's script asks a frame whether it is ready. */
export function wordpressSecretOf(message: unknown): string | undefined {
  if (typeof message !== "object" || message === null) return undefined;
  const { message: said, secret } = message as Readonly<Record<string, unknown>>; // any fields can be asked for
  return said === "ready" && typeof secret === "string" ? secret : undefined;
}
