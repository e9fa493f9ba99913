import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { correctNames } from "./parameter-names";
import { anyText } from "./text-fixtures";

const NAMES = ["lang", "phase", "from", "site", "sites", "data", "cta-label", "title"] as const;
const correct = (query: string) => correctNames(query, NAMES, (_, value) => value !== "bad");

describe("names of parameters", () => {
  it.each([
    ["amp;lang=kk", "lang"],
    ["LANG=kk", "lang"],
    ["ctaLabel=x", "cta-label"],
    ["cta_label=x", "cta-label"],
    ["phse=china", "phase"],
    ["phases=china", "phase"],
    ["form=2025-08-12", "from"],
    ["titel=x", "title"],
  ])("%s is plainly %s", (query, meant) => {
    const { parameters, corrections } = correct(query);
    const given = decodeURIComponent(query.split("=")[0] ?? "");
    expect(corrections).toEqual([{ given, meant }]);
    expect([...parameters.keys()]).toEqual([meant]);
  });

  it.each([
    ["utm_source=x", "utm_source"],
    // One letter away from two.
    ["sitee=almaty", "sitee"],
    ["size=bad", "size"],
    ["lang=kk&Lang=ru", "Lang"],
    ["a=1", "a"],
  ])("%s has a name that nobody knows", (query, given) => {
    const { parameters, corrections } = correct(query);
    expect(corrections).toEqual([{ given, meant: null }]);
    expect(parameters.toString()).toBe(query);
  });

  it("that are right stay as they are", () => {
    fc.assert(
      fc.property(fc.subarray([...NAMES]), fc.string(), (names, value) => {
        const query = new URLSearchParams(names.map((name) => [name, value])).toString();
        const { parameters, corrections } = correct(query);
        expect(parameters.toString()).toBe(query);
        expect(corrections).toEqual([]);
      }),
    );
  });

  it("never lose a value", () => {
    fc.assert(
      fc.property(anyText(), (query) => {
        const { parameters } = correct(query);
        expect([...parameters.values()]).toEqual([...new URLSearchParams(query).values()]);
      }),
    );
  });
});
