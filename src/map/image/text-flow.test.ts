import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { breakable, flow } from "./text-flow";

/** Every letter is ten wide. */
const measure = (text: string) => [...text].length * 10;

describe("lines of a text", () => {
  test("end at spaces", () => {
    expect(flow("Reports name areas and one town", "", 120, measure)).toEqual([
      "Reports name",
      "areas and",
      "one town",
    ]);
  });

  test("Chinese ends anywhere, but no line begins with its marks", () => {
    expect(breakable("来源：某报。")).toEqual(["来", "源：", "某", "报。"]);
    expect(flow("报道点名了图上标出的地点。", "", 60, measure).at(-1)).not.toMatch(/^[。，]/);
  });

  test("a compound ends a line at its hyphen, a minus and an id do not", () => {
    expect(breakable("гвардияшы-панфиловшылар -5 a-1")).toEqual([
      "гвардияшы-",
      "панфиловшылар ",
      "-5 ",
      "a-1",
    ]);
  });

  test("a word that is too long by itself is broken inside", () => {
    expect(flow("localhost:4173/index.html", "", 100, measure)).toEqual([
      "localhost:",
      "4173/index",
      ".html",
    ]);
  });

  test("nothing has no lines", () => expect(flow("", "", 100, measure)).toEqual([]));

  test("no line is too wide, and no letter is lost", () => {
    const words = fc.array(fc.stringMatching(/^[a-zа-я来源。，]{1,12}$/u), { maxLength: 12 });
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 300 }), (given, widthPx) => {
        const text = given.join(" ");
        const lines = flow(text, "", widthPx, measure);
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(widthPx);
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
      }),
    );
  });
});

test("a run of the other direction stays in one line where it has room", () => {
  const run = "\u2068Two words\u2069";
  const letters = (text: string) => text.length;
  expect(flow(`abc ${run} def`, "", 12, letters)).toEqual([
    "abc",
    run.replace(" ", "\u00a0"),
    "def",
  ]);
  expect(flow(`abc ${run}`, "", 8, letters)).toEqual(["abc \u2068Two", "words\u2069"]);
});
