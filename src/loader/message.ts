import type { IliMapCta, IliMapError, IliMapReady, IliMapSelect, IliMapTime } from "./ili-map";

/** What a frame said: a height or its state for the loader itself, or an event for the host. */
export type FrameMessage =
  | Readonly<{ type: "resize"; detail: Readonly<{ height: number }> }>
  | Readonly<{ type: "ready"; detail: IliMapReady }>
  | Readonly<{ type: "select"; detail: IliMapSelect }>
  | Readonly<{ type: "time"; detail: IliMapTime }>
  | Readonly<{ type: "error"; detail: IliMapError }>
  | Readonly<{ type: "cta"; detail: IliMapCta }>
  | Readonly<{ type: "state"; detail: Readonly<{ state: Readonly<Record<string, string>> }> }>;

const OURS = "ili-map:";

/** What each message of the frame must have, by `kindOf`; the rest of it is not passed on. Short, as all here. */
const SHAPES: ReadonlyMap<unknown, Readonly<Record<string, string>>> = new Map([
  ["ili-map:resize", { height: "nu" }],
  ["ili-map:ready", { version: "nu" }],
  ["ili-map:select", { site: "st ob" }],
  ["ili-map:time", { from: "st", to: "st", sites: "[]" }],
  ["ili-map:error", { message: "st", key: "st un" }],
  ["ili-map:cta", { href: "st" }],
  ["ili-map:state", { state: "{}" }],
]);

/** Two letters of `typeof`, `ob` being null; lists `[]` and objects `{}` are those of texts. */
function kindOf(value: unknown): string {
  if (value === null || typeof value !== "object") return (typeof value).slice(0, 2);
  if (!Object.values(value).every((part) => typeof part === "string")) return "?";
  return Array.isArray(value) ? "[]" : "{}";
}

/**
 * Reads a message of the frame. Null for any other shape; only what the contract names is passed
 * on, so that a host never gets a value of another type than the published one.
 */
export function readMessage(data: unknown): FrameMessage | null {
  const said = Object(data) as Readonly<Record<string, unknown>>; // any fields can be asked for
  const shape = SHAPES.get(said["type"]);
  if (!shape) return null;
  const detail: Record<string, unknown> = {};
  for (const [key, kinds] of Object.entries(shape)) {
    const value = said[key];
    if (!kinds.includes(kindOf(value))) return null;
    if (value !== undefined) detail[key] = value;
  }
  // Each field was looked at above, and the type is one of those.
  return { type: `${said["type"]}`.slice(OURS.length), detail } as FrameMessage;
}
