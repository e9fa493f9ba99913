import { afterEach, describe, expect, test, vi } from "vitest";
import { term } from "../../../domain/fixtures";
import { paletteOf, stoneOf } from "../palette";
import {
  createMeasure,
  fontOf,
  LABEL_STYLES,
  labelColour,
  lineHeight,
  linesOf,
  phaseStyle,
  sizeOfLines,
  spacingOf,
} from "./style";

const PLAIN = { size: 10, weight: 400, halo: 3 } as const;

describe("the lines of a name", () => {
  test.each([
    ["short enough", "Long Lake", 10, ["Long Lake"]],
    ["as long as is broken", "Long Lakes", 10, ["Long", "Lakes"]],
    ["of one word", "Capchagay's", 4, ["Capchagay's"]],
    [
      "broken nearest to its middle",
      "The Great Lake of a Valley",
      10,
      ["The Great Lake", "of a Valley"],
    ],
    ["broken before its middle", "Big Almaty Reservoirs", 10, ["Big Almaty", "Reservoirs"]],
    ["with a bracket in Chinese", "阿拉木图地区（哈）", 6, ["阿拉木图地区", "（哈）"]],
  ])("one %s", (_, name, wrap, lines) => {
    expect(linesOf(name, { ...PLAIN, wrap }, "en")).toEqual(lines);
  });

  test("are never broken where the style does not ask for it", () => {
    expect(linesOf("The Great Lake of a Valley", PLAIN, "en")).toHaveLength(1);
  });

  test("are in the capitals of their language", () => {
    expect(linesOf("ili", { ...PLAIN, upper: true }, "en")).toEqual(["ILI"]);
    expect(linesOf("ili", { ...PLAIN, upper: true }, "tr")).toEqual(["İLİ"]);
    expect(linesOf("ili", PLAIN, "en")).toEqual(["ili"]);
  });
});

describe("letters", () => {
  test("are slanted in scripts that know it, where the style asks for it", () => {
    const font = (text: string, italic = true) => fontOf(text, { ...PLAIN, italic }, "Sans");
    expect(font("Ili")).toBe("italic 400 10px Sans");
    expect(font("Или")).toBe("italic 400 10px Sans");
    expect(font("伊犁河")).toBe("400 10px Sans");
    expect(font("ىلە")).toBe("400 10px Sans");
    expect(font("Ili", false)).toBe("400 10px Sans");
  });

  test("of Arabic script are never torn apart", () => {
    expect(spacingOf("ىلە", { ...PLAIN, spacing: 2 })).toBe(0);
    expect(spacingOf("Ili", { ...PLAIN, spacing: 2 })).toBe(2);
    expect(spacingOf("Ili", PLAIN)).toBe(0);
  });

  test("of what belongs to a phase are in its stone, and of the ground in the ground's colours", () => {
    const palette = paletteOf("light");
    const phase = term<never>("china");
    expect(labelColour(palette, LABEL_STYLES.water)).toBe(palette.waterText);
    expect(labelColour(palette, phaseStyle("site", phase))).toBe(stoneOf(palette, phase));
    expect(labelColour(palette, phaseStyle("site", null))).toBe(palette.muted);
    expect(labelColour(palette, PLAIN)).toBe(palette.muted);
    expect(stoneOf(palette, phase)).not.toBe(palette.muted);
  });
});

test("a style of a phase is one object, by which what is drawn tells whether it has changed", () => {
  const phase = term<never>("china");
  expect(phaseStyle("site", phase)).toBe(phaseStyle("site", phase));
  expect(phaseStyle("site", phase)).not.toBe(phaseStyle("chosen", phase));
  expect(phaseStyle("site", phase)).not.toBe(phaseStyle("site", null));
  expect(phaseStyle("site", phase)).toMatchObject({ phase, size: 12 });
});

test("lines are as wide as the widest and as high as all of them", () => {
  const measure = (text: string) => text.length * 7;
  expect(sizeOfLines(["one", "three"], PLAIN, measure)).toEqual([35, 2 * lineHeight(PLAIN)]);
  expect(lineHeight(PLAIN)).toBeGreaterThan(10);
  expect(lineHeight(PLAIN)).toBeLessThan(15);
});

describe("measuring", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  /** A canvas whose letters are as wide as half the size of its font. */
  function stubCanvas() {
    const asked: string[] = [];
    const createElement = vi.fn(() => ({
      getContext: () => ({
        font: "",
        measureText(text: string) {
          asked.push(`${text} ${this.font}`);
          return { width: (text.length * Number.parseInt(this.font.split(" ")[1] ?? "", 10)) / 2 };
        },
      }),
    }));
    vi.stubGlobal("document", { createElement });
    return { asked, createElement };
  }

  test("asks a canvas once for each text in each font, and has one canvas for each font", () => {
    const { asked, createElement } = stubCanvas();
    const measure = createMeasure("Sans");
    const large = { ...PLAIN, size: 20 };
    expect(["Ili", "Ili", "Koksu", "Ili"].map((text) => measure(text, PLAIN))).toEqual([
      15, 15, 25, 15,
    ]);
    expect(measure("Ili", large)).toBe(30);
    expect(asked).toEqual(["Ili 400 10px Sans", "Koksu 400 10px Sans", "Ili 400 20px Sans"]);
    expect(createElement).toHaveBeenCalledTimes(2);
  });

  test("adds the spacing of every letter, also of those that take two units", () => {
    stubCanvas();
    const spaced = { ...PLAIN, spacing: 2 };
    expect(createMeasure("Sans")("Ili", spaced)).toBe(15 + 3 * 2);
    expect(createMeasure("Sans")("𠮷", spaced)).toBe(10 + 2);
  });

  test("without a canvas knows the spacing alone", () => {
    vi.stubGlobal("document", { createElement: () => ({ getContext: () => null }) });
    expect(createMeasure("Sans")("Ili", { ...PLAIN, spacing: 2 })).toBe(6);
  });
});
