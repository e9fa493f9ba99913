import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMessage } from "./message";

/** Almost valid messages: a real type, real keys, any values. */
const nearly = fc.record(
  {
    type: fc
      .constantFrom("ready", "resize", "select", "time", "error", "set", "cta", "state")
      .map((type) => `ili-map:${type}`),
    version: fc.anything(),
    height: fc.anything(),
    site: fc.anything(),
    from: fc.anything(),
    to: fc.anything(),
    sites: fc.oneof(fc.anything(), fc.array(fc.anything())),
    message: fc.anything(),
    key: fc.anything(),
    href: fc.anything(),
    state: fc.oneof(fc.anything(), fc.dictionary(fc.string(), fc.string())),
  },
  { requiredKeys: ["type"] },
);

describe("a message of the frame", () => {
  it.each([
    [
      { type: "ili-map:ready", version: 1 },
      { type: "ready", detail: { version: 1 } },
    ],
    [
      { type: "ili-map:resize", height: 560 },
      { type: "resize", detail: { height: 560 } },
    ],
    [
      { type: "ili-map:select", site: "a" },
      { type: "select", detail: { site: "a" } },
    ],
    [
      { type: "ili-map:select", site: null },
      { type: "select", detail: { site: null } },
    ],
    [
      { type: "ili-map:time", from: "2025-08-01", to: "2025-08-02", sites: ["a"], more: 1 },
      { type: "time", detail: { from: "2025-08-01", to: "2025-08-02", sites: ["a"] } },
    ],
    [
      { type: "ili-map:error", message: "tiles" },
      { type: "error", detail: { message: "tiles" } },
    ],
    [
      { type: "ili-map:error", message: "phase=mars", key: "phase", more: 1 },
      { type: "error", detail: { message: "phase=mars", key: "phase" } },
    ],
    [
      { type: "ili-map:cta", href: "https://tours.example/" },
      { type: "cta", detail: { href: "https://tours.example/" } },
    ],
    [
      { type: "ili-map:state", state: { phase: "china" } },
      { type: "state", detail: { state: { phase: "china" } } },
    ],
    [{ type: "ili-map:state", state: { phase: 1 } }, null],
    [{ type: "ili-map:state", state: "china" }, null],
    [{ type: "ili-map:state", state: null }, null],
    [{ type: "ili-map:toString" }, null],
    [{ type: "ili-map:cta" }, null],
    [{ type: "ili-map:select" }, null],
    [{ type: "ili-map:time", from: "a", to: "b", sites: [1] }, null],
    [{ type: "ili-map:set", state: {} }, null],
    [null, null],
    ["ili-map:ready", null],
  ])("%j is read as %j", (message, heard) => expect(readMessage(message)).toEqual(heard));

  it("of any shape never throws, and gives the host only what is published", () => {
    const isText = (value: unknown) => typeof value === "string";
    fc.assert(
      fc.property(fc.oneof(fc.anything({ withNullPrototype: true }), nearly), (message) => {
        const heard = readMessage(message);
        if (heard === null) return;
        if (heard.type === "resize") {
          expect(Number.isFinite(Number(heard.detail.height))).toBe(true);
        } else if (heard.type === "time") {
          const { from, to, sites } = heard.detail;
          expect([from, to, ...sites].every(isText)).toBe(true);
        } else if (heard.type === "select") {
          expect(heard.detail.site === null || isText(heard.detail.site)).toBe(true);
        } else if (heard.type === "state") {
          expect(Object.values(heard.detail.state).every(isText)).toBe(true);
        } else {
          const [value] = Object.values(heard.detail);
          expect(typeof value).toBe(heard.type === "ready" ? "number" : "string");
        }
      }),
    );
  });
});
