import fc from "fast-check";
import { expect, test } from "vitest";
import { term } from "../../domain/fixtures";
import { PHASES } from "../../domain/site";
import { WORDS } from "./fixtures";
import { layOut } from "./layout";
import { stoneSign } from "./signs";
import type { PictureWords } from "./spec";

/** About what the fonts of the page measure: half an em a letter, one for Chinese. */
function measure(text: string, font: string): number {
  const size = Number(/([\d.]+)px/.exec(font)?.[1] ?? 10);
  let width = 0;
  for (const letter of text) width += size * (/\p{Script=Han}/u.test(letter) ? 1 : 0.55);
  return width;
}

const words = fc
  .tuple(fc.constantFrom("", "Our "), fc.boolean(), fc.constantFrom("en", "zh"))
  .map(([before, credit, language]): PictureWords => {
    const zh = language === "zh";
    const truth = zh
      ? "报道只提到一些地区和一座城市霍尔果斯。没有任何具体景点被证实为拍摄地。"
      : "Reports name areas and one town, Khorgos. No sight is confirmed as a filming location.";
    const title = `${before}${zh ? "我在伊犁等你" : "I'll Wait for You in Ili"}`;
    return {
      ...WORDS,
      title,
      truthTitled: `${title}. ${truth}`,
      subtitle: before ? null : "Translation of the title «Я жду тебя в Или»",
      truth,
      dates: "Shown: about 1 August – 30 September 2025",
      phases: [
        { phase: term("china"), text: "China, about August 2025", short: "China" },
        {
          phase: term("kazakhstan"),
          text: "Kazakhstan, about September 2025",
          short: "Kazakhstan",
        },
      ],
      sources: "Sources: NUR.KZ (25 August 2025); profit.kz (date not seen).",
      credit: credit ? "Picture: somebody" : null,
      attribution:
        "Map: © OpenStreetMap contributors (ODbL) · GeoNames (CC BY 4.0) · GSHHG/WDBII · Natural Earth.",
      version: "Ili Map, data 1.0.0 of 23 November 2026",
      address: "map.example.org/?lang=en&phase=kazakhstan",
      distance: () => "100 km",
      andMore: (name) => name,
    };
  });

const side = fc.integer({ min: 190, max: 1700 });

test("words never overlap each other or the map, and never leave the picture", () => {
  const options = fc.record({ legend: fc.boolean(), qr: fc.boolean(), rightToLeft: fc.boolean() });
  fc.assert(
    fc.property(side, side, words, options, (width, height, given, { legend, qr, rightToLeft }) => {
      // So narrow a picture has no room for its words whatever is left out.
      fc.pre(height / width < 5);
      const { lines, map } = layOut(
        [width, height],
        {
          words: given,
          legend,
          inset: true,
          qr: qr ? [[true]] : null,
          families: { text: "sans-serif", display: "serif" },
          signs: [...STONES, "pin", "ring", "dot", "cluster", "weave", "trip"],
          rightToLeft,
        },
        measure,
      );
      for (const [at, { box }] of lines.entries()) {
        expect(box.left).toBeGreaterThanOrEqual(-0.5);
        expect(box.right).toBeLessThanOrEqual(width + 0.5);
        expect(box.top).toBeGreaterThanOrEqual(-0.5);
        expect(box.bottom).toBeLessThanOrEqual(height + 0.5);
        const beside = box.right <= map.left + 0.5 || box.left >= map.right - 0.5;
        expect(beside || box.bottom <= map.top + 0.5 || box.top >= map.bottom - 0.5).toBe(true);
        for (const { box: other } of lines.slice(at + 1)) {
          const apart =
            box.right <= other.left + 0.5 ||
            other.right <= box.left + 0.5 ||
            box.bottom <= other.top + 0.5 ||
            other.bottom <= box.top + 0.5;
          expect(apart).toBe(true);
        }
      }
      // Whatever gives way, these stay.
      const text = lines
        .map((line) => line.text)
        .join("")
        .replaceAll(" ", "");
      for (const kept of [given.truth, given.sources, given.attribution, given.version]) {
        expect(text).toContain(kept.replaceAll(" ", ""));
      }
      expect(map.bottom - map.top).toBeGreaterThan(20);
    }),
    { numRuns: 300 },
  );
});

const STONES = PHASES.map(stoneSign);
const ALL_FIGURES = ["pin", "plan", "frame", "ring", "dot", "diamond", "cluster"] as const;
const SIGNS = [...STONES, ...ALL_FIGURES, "weave", "planned", "trip"] as const;
/** 300 px of a screen, in units. */
const LEAST_KEYED = 286;

function layOutKey(size: readonly [number, number], given: PictureWords, legend = true) {
  const families = { text: "sans-serif", display: "serif" };
  const spec = { words: given, legend, inset: true, qr: null, families, signs: SIGNS };
  return layOut(size, { ...spec, rightToLeft: false }, measure);
}

test("a picture of 300 pixels and more explains its figures, in letters of 11 pixels at least", () => {
  const sides = fc.integer({ min: LEAST_KEYED, max: 1700 });
  fc.assert(
    fc.property(sides, sides, words, (width, height, given) => {
      fc.pre(width / height < 5 && height / width < 5);
      const { signs, lines } = layOutKey([width, height], given);
      const inKey = signs.map(({ sign }) => sign);
      expect(inKey).toEqual(expect.arrayContaining([...ALL_FIGURES, "trip"]));
      for (const { role, font } of lines) {
        if (role === "key")
          expect(Number(/([\d.]+)px/.exec(font)?.[1])).toBeGreaterThanOrEqual(10.5);
      }
    }),
    { numRuns: 300 },
  );
});

test("pictures of 600 × 400 and 360 × 640 explain colours and hatchings as well", () => {
  for (const given of fc.sample(words, { numRuns: 20, seed: 1 })) {
    for (const size of [
      [572, 381],
      [343, 610],
    ] as const) {
      expect(layOutKey(size, given).signs.map(({ sign }) => sign)).toEqual([...SIGNS]);
    }
  }
});

test("what had no room is told, and nothing where all is there", () => {
  for (const given of fc.sample(words, { numRuns: 20, seed: 1 })) {
    expect(layOutKey([1200, 675], given).leftOut).toEqual([]);
    const { lines, leftOut } = layOutKey([286, 238], { ...given, subtitle: "Own" });
    const roles = lines.map(({ role }) => role);
    for (const part of ["subtitle", "standfirst"] as const) {
      expect(leftOut.includes(part), part).toBe(!roles.includes(part));
    }
    expect(leftOut).toContain("subtitle");
  }
});

test("a picture too small for a title has it before the sentence of truth", () => {
  for (const given of fc.sample(words, { numRuns: 20, seed: 1 })) {
    for (const size of [
      [286, 286],
      [286, 238],
      [190, 190],
    ] as const) {
      const { lines, leftOut } = layOutKey(size, given);
      const [first] = lines;
      expect(first?.role).toBe("truth");
      const text = lines.flatMap((line) => (line.role === "truth" ? line.text : [])).join("");
      const tight = (all: string) => all.replaceAll(" ", "");
      expect(tight(text).startsWith(tight(given.title))).toBe(true);
      expect(leftOut).not.toContain("title");
    }
  }
});

test("that diamonds are a reader's own places stands in every picture with some", () => {
  fc.assert(
    fc.property(side, side, words, fc.boolean(), (width, height, given, legend) => {
      fc.pre(width / height < 5 && height / width < 5);
      const { lines } = layOutKey([width, height], given, legend);
      const text = lines.flatMap(({ role, text: line }) => (role === "key" ? line : []));
      const tight = (all: string) => all.replaceAll(" ", "");
      const said = tight(text.join(""));
      expect([given.key.own, given.shortKey.own].some((one) => said.includes(tight(one)))).toBe(
        true,
      );
    }),
    { numRuns: 300 },
  );
});

test("that a trip is a reader's stands in every picture with one, whatever is not wanted", () => {
  fc.assert(
    fc.property(side, side, words, fc.boolean(), (width, height, given, legend) => {
      fc.pre(width / height < 5 && height / width < 5);
      const { lines } = layOutKey([width, height], given, legend);
      const text = lines.filter(({ role }) => role === "key").map(({ text: line }) => line);
      expect(text.join("").replaceAll(" ", "")).toContain(given.key.trip.replaceAll(" ", ""));
    }),
    { numRuns: 300 },
  );
});

test("a strip has its words beside a map as high as itself, and as wide as there is land", () => {
  for (const rightToLeft of [false, true]) {
    for (const given of fc.sample(words, { numRuns: 10, seed: 1 })) {
      const families = { text: "sans-serif", display: "serif" };
      const spec = { words: given, legend: true, inset: true, qr: null, families, signs: SIGNS };
      const free = layOut([924, 238], { ...spec, rightToLeft }, measure);
      expect(free.map.bottom - free.map.top).toBeGreaterThan(200);
      const limit = { width: 300, height: 2000 };
      const { map, lines } = layOut([924, 238], { ...spec, rightToLeft }, measure, limit);
      expect(map.right - map.left).toBeCloseTo(300);
      for (const { box } of lines) {
        expect(rightToLeft ? box.left : -box.right).toBeGreaterThanOrEqual(
          rightToLeft ? map.right : -map.left,
        );
      }
    }
  }
});

test("a map is no higher than there is land, and what follows it follows at once", () => {
  const [given] = fc.sample(words, { numRuns: 1, seed: 1 });
  if (!given) throw new Error("no words");
  const families = { text: "sans-serif", display: "serif" };
  const spec = { words: given, legend: true, inset: true, qr: null, families, signs: SIGNS };
  const limit = { width: 200, height: 400 };
  const { map, lines } = layOut([300, 2000], { ...spec, rightToLeft: false }, measure, limit);
  expect(map.bottom - map.top).toBe(400);
  expect(map.left + map.right).toBeCloseTo(300);
  const below = lines.filter(({ box }) => box.top >= map.bottom).map(({ box }) => box.top);
  expect(Math.min(...below) - map.bottom).toBeLessThan(12);
});
