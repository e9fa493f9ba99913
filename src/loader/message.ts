import type { IliMapCta, IliMapError, IliMapReady, IliMapSelect, IliMapTime } from "./ili-map";
import { saneHeight } from "./parameters";

/** What a frame said: a height or its state for the loader itself, or an event for the host. */
export type Heard =
  | Readonly<{ type: "resize"; heightPx: number }>
  | Readonly<{ type: "ready"; detail: IliMapReady }>
  | Readonly<{ type: "select"; detail: IliMapSelect }>
  | Readonly<{ type: "time"; detail: IliMapTime }>
  | Readonly<{ type: "error"; detail: IliMapError }>
  | Readonly<{ type: "cta"; detail: IliMapCta }>
  | Readonly<{ type: "state"; state: Readonly<Record<string, string>> }>;

/**
 * Reads a message of the frame. Null for any other shape; only what the contract names is passed
 * on, so that a host never gets a value of another type than the published one.
 */
export function readMessage(data: unknown): Heard | null {
  if (typeof data !== "object" || data === null) return null;
  const { type, version, height, site, from, to, sites, message, key, href, state } =
    data as Readonly<
      // Whatever it is, its fields can be asked for, and each is looked at below.
      Record<string, unknown>
    >;
  switch (type) {
    case "ili-map:resize": {
      const heightPx = saneHeight(height);
      return heightPx === null ? null : { type: "resize", heightPx };
    }
    case "ili-map:ready":
      return typeof version === "number" ? { type: "ready", detail: { version } } : null;
    case "ili-map:select":
      return isText(site) || site === null ? { type: "select", detail: { site } } : null;
    case "ili-map:time":
      return isText(from) && isText(to) && Array.isArray(sites) && sites.every(isText)
        ? { type: "time", detail: { from, to, sites } }
        : null;
    case "ili-map:error":
      if (!isText(message)) return null;
      return { type: "error", detail: isText(key) ? { message, key } : { message } };
    case "ili-map:cta":
      return isText(href) ? { type: "cta", detail: { href } } : null;
    case "ili-map:state":
      return isTexts(state) ? { type: "state", state } : null;
  }
  return null;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  return typeof value === "object" && value !== null && Object.values(value).every(isText);
}
