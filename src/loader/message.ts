import type { IliMapCta, IliMapError, IliMapReady, IliMapSelect, IliMapTime } from "./ili-map";

/** A message of a frame: a height or its state for the loader, or an event for the host. */
export type FrameMessage =
  | Readonly<{ type: "resize"; detail: Readonly<{ height: number }> }>
  | Readonly<{ type: "ready"; detail: IliMapReady }>
  | Readonly<{ type: "select"; detail: IliMapSelect }>
  | Readonly<{ type: "time"; detail: IliMapTime }>
  | Readonly<{ type: "error"; detail: IliMapError }>
  | Readonly<{ type: "cta"; detail: IliMapCta }>
  | Readonly<{ type: "state"; detail: Readonly<{ state: Readonly<Record<string, string>> }> }>;

const OURS = "ili-map:";

/**
 * The required fields of each message, by `kindOf`; other fields are dropped. Terse, for the
 * bundle's size.
 */
const SHAPES: ReadonlyMap<unknown, Readonly<Record<string, string>>> = new Map([
  ["ili-map:resize", { height: "nu" }],
  ["ili-map:ready", { version: "nu" }],
  ["ili-map:select", { site: "st ob" }],
  ["ili-map:time", { from: "st", to: "st", sites: "[]" }],
  ["ili-map:error", { message: "st", key: "st un" }],
  ["ili-map:cta", { href: "st" }],
  ["ili-map:state", { state: "{}" }],
]);

/**
 * The first two letters of `typeof`, with `ob` for null; `[]` and `{}` for arrays and objects of
 * strings.
 */
function kindOf(value: unknown): string {
  if (value === null || typeof value !== "object") return (typeof value).slice(0, 2);
  if (!Object.values(value).every((part) => typeof part === "string")) return "?";
  return Array.isArray(value) ? "[]" : "{}";
}

/**
 * Validates a message of the frame; null for any other shape. Only fields of the contract are
 * passed on, with their published types.
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
  // Each field was checked above, and the type is one of those.
  return { type: `${said["type"]}`.slice(OURS.length), detail } as FrameMessage;
}
