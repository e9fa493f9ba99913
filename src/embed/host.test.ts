import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { queryOfSet, wantedHeight } from "./host";

describe("a message from the host", () => {
  it("is read as the state that an address would carry", () => {
    const message = { type: "ili-map:set", state: { phase: "china", step: 2, site: "almaty" } };
    expect(queryOfSet(message)).toBe("phase=china&site=almaty&step=2");
  });

  it("never throws whatever its shape, and only a set message is read", () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (message) => {
        expect(queryOfSet(message)).toBeUndefined();
      }),
    );
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (state) => {
        const query = queryOfSet({ type: "ili-map:set", state });
        expect(query === undefined || typeof query === "string").toBe(true);
      }),
    );
  });

  it("cannot bring in a parameter that is not of the state", () => {
    expect(queryOfSet({ type: "ili-map:set", state: { cta: "https://x.example", q: "a" } })).toBe(
      "q=a",
    );
  });
});

describe("the height that the embed asks for", () => {
  it.each([
    [240, 420],
    [1000, 620],
    [4000, 760],
  ])("at %i px is %i px", (width, height) => expect(wantedHeight(width)).toBe(height));
});
