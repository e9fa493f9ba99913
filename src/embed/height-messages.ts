/** What is known of the host page's resizing script; used only to reply to it. */
export type HostScripts = Readonly<{
  /** Path and query of the frame, by which Datawrapper's script finds its iframe. */
  frame: string;
  /** pym.js's id for the frame, from `childId` in its address; null without. */
  pymId: string | null;
  /** WordPress's secret for the frame, from the fragment of its address; null without. */
  wordpressSecret: string | null;
  /** iframe-resizer's id for the frame, from its first message. */
  resizer: Readonly<{ id: string; begins: boolean }> | null;
}>;

const RESIZER = "[iFrameSizer]";
/** iframe-resizer initialises each frame that sends this; see its receiver. */
export const RESIZER_READY = "[iFrameResizerChild]Ready";

/**
 * The requested height in CSS pixels in the format of each common resizing script: our own,
 * Datawrapper's, AMP's, WordPress's, pym.js 1.x and iframe-resizer. A format that needs an id from
 * the page is sent only with one.
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

/** Messages that iframe-resizer expects: `init` in reply to its own, then `resize`. */
export function resizerMessage(
  heightPx: number,
  widthPx: number,
  { id, begins }: NonNullable<HostScripts["resizer"]>,
): string {
  return `${RESIZER}${id}:${heightPx}:${widthPx}:${begins ? "init" : "resize"}`;
}

/**
 * The frame's id in iframe-resizer's first message, which is the id, a margin, whether the width is
 * wanted, and more; undefined for anything else.
 */
export function resizerIdOf(message: unknown): string | undefined {
  if (typeof message !== "string" || !message.startsWith(RESIZER)) return undefined;
  const [id, , sizesWidth] = message.slice(RESIZER.length).split(":");
  return id && (sizesWidth === "true" || sizesWidth === "false") ? id : undefined;
}

/** The secret in WordPress's message that asks a frame whether it is ready. */
export function wordpressSecretOf(message: unknown): string | undefined {
  if (typeof message !== "object" || message === null) return undefined;
  const { message: said, secret } = message as Readonly<Record<string, unknown>>; // any fields can be asked for
  return said === "ready" && typeof secret === "string" ? secret : undefined;
}
