import { describe, expect, it } from "vitest";
import { aimPrecisionKm } from "../../domain/proposal";
import { contactsOf } from "./contacts";
import { problemsAt } from "./problems";

describe("the addresses of the build", () => {
  it("are offered where they can be addresses", () => {
    expect(contactsOf("editors@example.org", "https://example.org/map/issues")).toEqual({
      mail: "editors@example.org",
      issues: "https://example.org/map/issues",
    });
  });

  it.each([
    [undefined, undefined],
    ["", ""],
    ["editors", "http://example.org/issues"],
    ["a@example.org?bcc=b@example.org", "javascript:alert(1)"],
  ])("are as none where they cannot: %s, %s", (mail, issues) => {
    expect(contactsOf(mail, issues)).toEqual({ mail: null, issues: null });
  });
});

describe("the problems of a question", () => {
  const problems = ["url-missing", "quote-without-place"] as const;

  it("are told after a try, each at its own question", () => {
    const tried = { tried: true, left: new Set<never>() };
    expect(problemsAt("url", problems, tried)).toEqual(["url-missing"]);
    expect(problemsAt("quote", problems, tried)).toEqual(["quote-without-place"]);
    expect(problemsAt("when", problems, tried)).toEqual([]);
  });

  it("are told before it only where something was written, and is amiss", () => {
    const left = { tried: false, left: new Set(["url", "quote"] as const) };
    expect(problemsAt("url", problems, left)).toEqual([]);
    expect(problemsAt("quote", problems, left)).toEqual(["quote-without-place"]);
    expect(problemsAt("quote", problems, { tried: false, left: new Set() })).toEqual([]);
  });
});

describe("how exact a chosen place is", () => {
  it.each([
    [1, 0.1],
    [28, 0.5],
    [100, 1],
    [446, 5],
    [3560, 50],
  ])("at %f m in a pixel is %f km", (metres, km) => {
    expect(aimPrecisionKm(metres)).toBe(km);
  });
});
