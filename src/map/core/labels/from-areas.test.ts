import { describe, expect, test } from "vitest";
import { COUNTRIES, term } from "../../../domain/fixtures";
import type { LonLat } from "../../../domain/site";
import type { TileInView } from "../basemap/basemap-layer";
import { boxAround } from "../boxes";
import { area } from "../fixtures";
import { type Box, lonLatOf, type PixelPoint, worldPixels } from "../projection";
import type { LabelCandidate } from "./candidate";
import { type AreaLabelModel, besideStreets, labelsOfAreas } from "./from-areas";
import { placeLabels } from "./place";
import { LABEL_STYLES, type MeasureText, phaseStyle, sizeOfLines, styleOfLine } from "./style";

const ZOOM = 7;
const [X, Y] = worldPixels([78, 44], ZOOM);
const VIEW = { zoom: ZOOM, left: X - 400, top: Y - 300, width: 800, height: 600 };
const FRAME: Box = { left: 4, top: 4, right: 796, bottom: 596 };
const measure: MeasureText = (text, style) => [...text].length * style.size * 0.6;

/** Positions of the corners of a box in pixels of the window. */
const corners = ({ left, top, right, bottom }: Box): readonly LonLat[] =>
  [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ].map(([x = 0, y = 0]) => lonLatOf([x + VIEW.left, y + VIEW.top], ZOOM));

const EAST: Box = { left: 420, top: 100, right: 760, bottom: 500 };
const WEST: Box = { left: 40, top: 100, right: 380, bottom: 500 };
const east = area("xinjiang", "china", corners(EAST), { names: { en: "Eastland" } });
const west = area("almaty-region", "kazakhstan", corners(WEST), { names: { en: "Westland" } });
const [CHINA, KAZAKHSTAN] = [term<never>("china"), term<never>("kazakhstan")];

const labels = (more: Partial<AreaLabelModel> = {}, view = VIEW, frame = FRAME) =>
  labelsOfAreas(
    {
      areas: [east, west],
      countries: [],
      inTime: [CHINA, KAZAKHSTAN],
      language: "en",
      statusInWords: (status) => status,
      ...more,
    },
    view,
    frame,
    measure,
  );
const keys = (more?: Partial<AreaLabelModel>) => labels(more).map(({ key }) => key);
const isIn = ({ left, top, right, bottom }: Box, [x, y]: PixelPoint) =>
  x >= left && x <= right && y >= top && y <= bottom;

describe("the name of an area", () => {
  test("is there in two sizes, the larger one first, in the letters of its phase", () => {
    const [large, small, bare] = labels({ areas: [east] });
    const { status } = east.properties;
    expect(large).toMatchObject({ key: "area xinjiang", lines: ["EASTLAND", status] });
    expect(small).toMatchObject({ key: "smaller xinjiang", lines: ["EASTLAND", status] });
    expect(large?.style).toBe(phaseStyle("area", CHINA, true));
    expect(small?.style).toBe(phaseStyle("smaller", CHINA, true));
    expect(large?.priority).toBeLessThan(small?.priority ?? 0);
    expect(small?.priority).toBeLessThan(bare?.priority ?? 0);
    // Where the larger one stands the smaller one says nothing more, wherever.
    const placed = placeLabels(labels({ areas: [east] }), [], { frame: FRAME });
    expect(placed.map(({ candidate }) => candidate.key)).toEqual(["area xinjiang"]);
  });

  test("has below it whether filming there was reported or only announced; the latter is not there without", () => {
    const plan = area("xinjiang", "china", corners(EAST), {
      names: { en: "Eastland" },
      status: "announced",
    });
    const placed = (frame: Box, one = plan) =>
      placeLabels(labels({ areas: [one] }, VIEW, frame), [], { frame }).map(
        ({ candidate }) => candidate.lines,
      );
    expect(placed(FRAME)).toEqual([["EASTLAND", "announced"]]);
    // One line has room, and two have not.
    const low = { ...FRAME, top: 290, bottom: 290 + 16 };
    expect(placed(low)).toEqual([]);
    expect(placed(low, east)).toEqual([["EASTLAND"]]);
  });

  test("writes its status small, and counts it as it is written", () => {
    const style = phaseStyle("area", CHINA, true);
    const lines = ["EAST", "announced"];
    expect(styleOfLine(style, 0, lines)).toBe(style);
    expect(styleOfLine(style, 1, lines).size).toBeLessThan(style.size);
    expect(styleOfLine(phaseStyle("area", CHINA), 1, lines)).toBe(phaseStyle("area", CHINA));
    const [width] = sizeOfLines(["I", "announced"], style, measure);
    expect(width).toBe(measure("announced", styleOfLine(style, 1, lines)));
  });

  test("stands inside it at every place that it may take", () => {
    for (const { at, offsets, width } of labels({ areas: [east] })) {
      for (const [dx, dy] of offsets) {
        expect(isIn(EAST, [at[0] + dx - width / 2, at[1] + dy])).toBe(true);
        expect(isIn(EAST, [at[0] + dx + width / 2, at[1] + dy])).toBe(true);
      }
    }
  });

  test("is not there in a time that its phase has no part in", () => {
    expect(keys({ inTime: [KAZAKHSTAN] })).toEqual([
      "area almaty-region",
      "smaller almaty-region",
      "bare almaty-region",
    ]);
    expect(keys({ inTime: [] })).toEqual([]);
  });

  test("leaves a smaller area inside it to the name of that one", () => {
    const inner: Box = { left: 520, top: 200, right: 660, bottom: 400 };
    const valley = area("ili-valley", "china", corners(inner), { names: { en: "Dale" } });
    const [large] = labels({ areas: [valley, east] }).filter(({ key }) => key === "area xinjiang");
    expect(large?.offsets.length).toBeGreaterThan(0);
    for (const [dx, dy] of large?.offsets ?? []) {
      expect(isIn(inner, [(large?.at[0] ?? 0) + dx, (large?.at[1] ?? 0) + dy])).toBe(false);
    }
    // The smaller one is not kept out of itself.
    expect(keys({ areas: [valley, east] })).toContain("smaller ili-valley");
  });

  test("stands in the part that is seen, and nowhere where none is", () => {
    const moved = { ...VIEW, left: VIEW.left + 600 };
    const seen = labels({ areas: [east] }, moved);
    for (const { at, offsets, width } of seen) {
      for (const [dx] of offsets) expect(at[0] + dx - width / 2).toBeGreaterThanOrEqual(4);
    }
    expect(seen.length).toBeGreaterThan(0);
    for (const [dx, dy] of [
      [900, 0],
      [-900, 0],
      [0, 700],
      [0, -700],
    ] as const) {
      const away = { ...VIEW, left: VIEW.left + dx, top: VIEW.top + dy };
      expect(labels({}, away)).toEqual([]);
    }
  });

  test("is left out where it does not fit", () => {
    const narrow = area("xinjiang", "china", corners({ ...EAST, right: 440 }), {
      names: { en: "Eastland" },
    });
    expect(keys({ areas: [narrow] })).toEqual([]);
  });

  test("is in the reader's language where that has one, and missing where none has", () => {
    const named = area("xinjiang", "china", corners(EAST), { names: { en: "East", zh: "东" } });
    expect(labels({ areas: [named], language: "zh" })[0]?.lines[0]).toBe("东");
    const nameless = area("xinjiang", "china", corners(EAST), { names: {} });
    expect(keys({ areas: [nameless] })).toEqual([]);
  });

  test("keeps away from signs, and from itself as the name of a place near by", () => {
    for (const { clearance = 0, aside = 0, names } of labels()) {
      expect(clearance).toBeGreaterThan(0);
      expect(aside).toBeGreaterThan(clearance);
      expect(names).toHaveLength(1);
    }
    const [large] = labels({ areas: [east] });
    if (!large) throw new Error("The area has no name.");
    const near: LabelCandidate = {
      ...large,
      key: "site",
      priority: 0,
      width: 10,
      at: [590, 150],
      apart: 0,
    };
    const far: LabelCandidate = { ...near, at: [590, 20] };
    const placed = (site: LabelCandidate) =>
      placeLabels([site, large], [], { frame: FRAME }).map(({ candidate }) => candidate.key);
    expect(placed(near)).toEqual(["site"]);
    expect(Math.hypot(large.at[0] - 590, large.at[1] - 20)).toBeLessThan(300);
    expect(placed({ ...far, names: ["another"] })).toEqual(["site", "area xinjiang"]);
  });
});

describe("the name of a country", () => {
  test("stands in the country, after those of areas", () => {
    const wide = { ...VIEW, left: VIEW.left + 200 };
    const found = labels({ countries: COUNTRIES }, wide);
    const lettering = found.filter(({ style }) => style === LABEL_STYLES.country);
    expect(lettering.map(({ key }) => key).sort()).toEqual(["country CHINA", "country KAZAKHSTAN"]);
    const [inChina] = lettering.filter(({ key }) => key === "country CHINA");
    const [inKazakhstan] = lettering.filter(({ key }) => key === "country KAZAKHSTAN");
    expect(inKazakhstan?.at[0]).toBeLessThan(inChina?.at[0] ?? 0);
    for (const { priority, apart } of lettering) {
      expect(priority).toBeGreaterThan(Math.max(...labels().map((one) => one.priority)));
      // A town of its name does not take it away.
      expect(apart).toBe(0);
    }
  });

  test("is left out where it does not fit, and where it has no name", () => {
    const small: Box = { left: 4, top: 4, right: 60, bottom: 60 };
    expect(labels({ areas: [], countries: COUNTRIES }, VIEW, small)).toEqual([]);
    const nameless = COUNTRIES.map((country) => ({ ...country, names: {} }));
    expect(keys({ areas: [], countries: nameless })).toEqual([]);
  });

  test("is no name of a park: over streets it is left out, and areas keep theirs", () => {
    const all = labels({ countries: COUNTRIES });
    // Only the style of a tile's archive is read.
    const tile = (style?: object) => ({ located: { style } }) as unknown as TileInView;
    expect(besideStreets(all, [tile(), tile()])).toBe(all);
    const beside = besideStreets(all, [tile(), tile({})]);
    expect(beside.map(({ key }) => key)).toEqual(keys());
  });
});

test("what the frame shows is what counts, not the box around the text", () => {
  const low = { ...FRAME, top: 480 };
  const fitting = labels({}, VIEW, low);
  expect(fitting.length).toBeGreaterThan(0);
  for (const { at, offsets, width, height } of fitting) {
    for (const [dx, dy] of offsets) {
      const text = boxAround([at[0] + dx, at[1] + dy], width, height);
      expect(text.top).toBeGreaterThanOrEqual(480);
      expect(text.bottom).toBeLessThanOrEqual(500);
    }
  }
});
