import fc from "fast-check";
import { expect, test } from "vitest";
import { SEASON, site, term, WORDING } from "../../domain/fixtures";
import { LANGUAGES } from "../../domain/language";
import { openArchive } from "../core/basemap/archive";
import { contains, overlap } from "../core/boxes";
import { COUNTRIES } from "../core/fixtures";
import type { PlacedLabel } from "../core/labels/candidate";
import { positionOf } from "../core/labels/from-scene";
import { LEADER_STEP_PX, LONGEST_LEADER_PX, partsOf } from "../core/labels/leader";
import { LABEL_STYLES } from "../core/labels/style";
import type { Box, PixelPoint } from "../core/projection";
import { boxOf } from "../core/sites/sizes";
import { type Composition, compose } from "./compose";
import { scaleText } from "./draw-frame";
import { windowOn } from "./draw-inset";
import { fileMetadata, WORDS } from "./fixtures";
import { createGroundSource } from "./ground";
import { signsOn } from "./signs";
import type { PictureSpec } from "./spec";
import { toSvg } from "./svg";

const BOUNDS = [62, 37.2, 103, 56] as const;
const source = createGroundSource({
  archive: openArchive("/tiles/ili.pmtiles"),
  relief: { url: "/tiles/relief-small.webp", bounds: BOUNDS },
});

const place = fc.record({
  lon: fc.double({ min: 74, max: 89, noNaN: true }),
  lat: fc.double({ min: 42, max: 46, noNaN: true }),
  evidence: fc.constantFrom("named", "in-named-area", "nearby"),
  first: fc.integer({ min: 0, max: 50 }),
});
const sites = fc.array(place, { minLength: 1, maxLength: 40 }).map((places) =>
  places.map(({ lon, lat, evidence, first }, at) =>
    site(`place-${at}`, [lon, lat], {
      evidence,
      start: SEASON.start + first,
      end: SEASON.start + first + 10,
    }),
  ),
);
const camera = fc.oneof(
  fc.constant(null),
  fc.record({
    zoom: fc.double({ min: 4, max: 11, noNaN: true }),
    lat: fc.double({ min: 42, max: 46, noNaN: true }),
    lon: fc.double({ min: 74, max: 89, noNaN: true }),
  }),
);

const side = fc.integer({ min: 300, max: 2400 });
const given = fc.record({
  widthPx: side,
  heightPx: side,
  language: fc.constantFrom(...LANGUAGES),
  sites,
  camera,
  from: fc.integer({ min: 0, max: 30 }),
  numbers: fc.boolean(),
});
type Given = typeof given extends fc.Arbitrary<infer T> ? T : never;

const NAMED = { evidence: "named", status: "reported", ...SEASON } as const;

/** Four named places so near to each other that a name found no place beside its own. */
const CROWDED: Given = {
  widthPx: 300,
  heightPx: 300,
  language: "ru",
  sites: (
    [
      [74, 42.6527],
      [74, 42],
      [74, 42.8537],
      [83.0018, 42],
    ] as const
  ).map((lonLat, at) => site(`place-${at}`, lonLat, NAMED)),
  camera: null,
  from: 0,
  numbers: false,
};

function composed(
  { camera: view, from, widthPx, heightPx, ...rest }: Given,
  more: Partial<PictureSpec> = {},
): Promise<Composition> {
  const spec: PictureSpec = {
    ...rest,
    scale: 1,
    size: { widthPx, heightPx },
    dpi: 72,
    theme: "light",
    sheet: "tinted",
    families: { text: "sans-serif", display: "serif" },
    camera: view
      ? { type: "view", view }
      : { type: "fit", lonLats: rest.sites.map(({ lonLat }) => lonLat) },
    areas: [],
    countries: COUNTRIES,
    span: { start: SEASON.start + from, end: SEASON.end },
    season: SEASON,
    matching: null,
    selectedId: null,
    trip: [],
    words: WORDS,
    legend: true,
    inset: true,
    scalebar: true,
    qr: null,
    ...more,
  };
  return compose(spec, source, new AbortController().signal);
}

const FIGURES: readonly string[] = ["pin", "plan", "frame", "ring", "dot", "cluster", "trip"];

/** All that a text at the end of a line keeps away from. */
const AWAY_PX = 3;

/**
 * No label overlaps another, the line to another, a figure, the inset or the scale bar, or leaves
 * the frame. With one exception: the name of a named place, where nothing within the longest line
 * around its pin is free, may cover an unconfirmed place, but no pin. A named place whose pin is in
 * the frame goes without its name only where nothing around it is free.
 */
function check({
  labels,
  nodes,
  view: window,
  scale,
  inset,
  numbered,
  spec,
  layout,
  sceneSource,
}: Composition): void {
  const key = layout.signs.map(({ sign }) => sign);
  expect(key).toEqual(
    // The smallest pictures have no room but for the figures.
    expect.arrayContaining(
      signsOn(spec, nodes, window, sceneSource.index).filter(
        (sign) => FIGURES.includes(sign) || spec.size.widthPx >= 600,
      ),
    ),
  );
  const frame = { left: 4, top: 4, right: window.width - 4, bottom: window.height - 4 };
  const figures = nodes.map((node) => ({ node, box: boxOf(node, positionOf(node, window)) }));
  const furniture = [scale, inset?.box ?? null].flatMap((box) => (box ? [box] : []));
  const isFull = (at: PixelPoint, size: PixelPoint, others: readonly PlacedLabel[]) => {
    const inTheWay = [
      ...furniture,
      ...others.flatMap(({ box, leader }) => [box, ...(leader ? partsOf(leader) : [])]),
    ];
    return !isAnythingFree(at, size, frame, { inTheWay, figures: figures.map(({ box }) => box) });
  };
  for (const [at, label] of labels.entries()) {
    const { box, candidate, leader } = label;
    const what = candidate.lines.join(" ");
    const others = labels.filter((_, other) => other !== at);
    expect(contains(frame, box), what).toBe(true);
    for (const other of others) {
      expect(overlap(box, other.box), `${what} / ${other.candidate.lines}`).toBe(false);
      for (const part of leader ? partsOf(leader) : []) {
        expect(overlap(part, other.box), `line of ${what} / ${other.candidate.lines}`).toBe(false);
      }
    }
    for (const taken of furniture) expect(overlap(box, taken), what).toBe(false);
    for (const { node, box: figure } of figures) {
      if (!overlap(box, figure)) continue;
      const pin = node.type === "site" && node.site.evidence === "named" && node.state === "shown";
      expect(candidate.style, `${what} / ${node.key}`).toBe(LABEL_STYLES.named);
      expect(pin, `${what} / ${node.key}`).toBe(false);
      expect(isFull(candidate.at, [candidate.width, candidate.height], others), what).toBe(true);
    }
  }
  if (numbered) return;
  for (const node of nodes) {
    if (node.type !== "site" || node.site.evidence !== "named" || node.state !== "shown") continue;
    const at = positionOf(node, window);
    const isInside = contains(frame, { left: at[0], right: at[0], top: at[1], bottom: at[1] });
    if (!isInside || labels.some(({ candidate: { key } }) => key === node.key)) continue;
    expect(isFull(at, [NAME_PX, 20], labels), `${node.key} has no name`).toBe(true);
  }
}

/** No name of these places is longer. */
const NAME_PX = 120;

/**
 * Whether a text of a size, with all its room and a step to spare, is free somewhere around a pin,
 * and the way to it as well.
 */
function isAnythingFree(
  [x, tip]: PixelPoint,
  [width, height]: PixelPoint,
  frame: Box,
  { inTheWay, figures }: Readonly<{ inTheWay: readonly Box[]; figures: readonly Box[] }>,
): boolean {
  const y = tip - EYE_PX;
  const spare = AWAY_PX + LEADER_STEP_PX;
  const half = [width / 2 + spare, height / 2 + spare] as const;
  const reach = LONGEST_LEADER_PX - 2 * LEADER_STEP_PX;
  for (let dy = -reach; dy <= reach; dy += 4) {
    for (let dx = -reach; dx <= reach; dx += 4) {
      const box = boxOfHalves([x + dx, y + dy], half);
      if (!contains(frame, box)) continue;
      const way = {
        left: Math.min(x - spare, box.left),
        right: Math.max(x + spare, box.right),
        top: Math.min(y - spare, box.top),
        bottom: Math.max(y + spare, box.bottom),
      };
      if (inTheWay.some((other) => overlap(way, other))) continue;
      if (!figures.some((other) => overlap(box, other))) return true;
    }
  }
  return false;
}

/** The middle of a pin above its tip. */
const EYE_PX = 22;

function boxOfHalves([x, y]: PixelPoint, [across, down]: PixelPoint): Box {
  return { left: x - across, right: x + across, top: y - down, bottom: y + down };
}

test("labels never overlap each other or a figure, and never leave the frame", async () => {
  await fc.assert(
    fc.asyncProperty(given, async (one) => check(await composed(one))),
    // A counterexample is made smaller for so long; then it is told as it is.
    { numRuns: 40, interruptAfterTimeLimit: 20_000, examples: [[CROWDED]] },
  );
}, 60_000);

test("a name that finds no place beside its pin stands at the end of a line", async () => {
  const rows = [43, 43.35, 43.7].flatMap((lat) => [77, 77.5, 78].map((lon) => [lon, lat] as const));
  const crowd = rows.map((lonLat, at) => ({ ...site(`place-${at}`, lonLat), ...NAMED }));
  const composition = await composed({
    ...CROWDED,
    widthPx: 560,
    heightPx: 560,
    sites: crowd,
    camera: { zoom: 7.2, lon: 77.5, lat: 43.4 },
  });
  check(composition);
  const { labels } = composition;
  const names = labels.filter(({ candidate }) => candidate.style === LABEL_STYLES.named);
  expect(names.map(({ candidate }) => candidate.key).sort()).toEqual(crowd.map(({ id }) => id));
  expect(names.some(({ leader }) => leader)).toBe(true);
});

test("the chosen place has its name, however crowded it stands", async () => {
  for (const spacing of [0.12, 0.16, 0.2, 0.25]) {
    const rows = [-2, -1, 0, 1, 2].flatMap((row) =>
      [-2, -1, 0, 1, 2].map((column) => [77.5 + column * spacing * 1.4, 43.4 + row * spacing]),
    );
    const crowd = rows.map(([lon = 0, lat = 0], at) => site(`place-${at}`, [lon, lat]));
    const { labels, nodes } = await composed(
      {
        ...CROWDED,
        ...{ widthPx: 560, heightPx: 560, sites: crowd },
        camera: { zoom: 7.2, lon: 77.5, lat: 43.4 },
      },
      { selectedId: "place-12" },
    );
    expect(nodes.map(({ key }) => key)).toContain("place-12");
    expect(
      labels.map(({ candidate: { key } }) => key),
      `${spacing}`,
    ).toContain("place-12");
  }
});

/** The least picture with an inset, about. */
const SMALL: Given = { ...CROWDED, widthPx: 600, heightPx: 420 };
const WIDE: Given = { ...CROWDED, widthPx: 1200, heightPx: 800 };

test("the key explains the signs that stand on the picture, and no others", async () => {
  const [first, ...others] = CROWDED.sites;
  if (!first) throw new Error("No site");
  const early = { evidence: "named", start: SEASON.start, end: SEASON.start + 5 } as const;
  const keyOf = async (given: Given, more: Partial<PictureSpec> = {}) =>
    (await composed(given, more)).layout.signs.map(({ sign }) => sign);
  expect(await keyOf(WIDE)).toEqual(["pin"]);
  expect(await keyOf(WIDE, { selectedId: first.id })).toEqual(["pin", "chosen"]);
  expect(await keyOf(WIDE, { matching: new Set([first.id]) })).toEqual(["pin", "dimmed"]);
  expect(
    await keyOf({
      ...WIDE,
      sites: [first, ...others.map(({ id, lonLat }) => site(id, lonLat, early))],
      from: 10,
    }),
  ).toEqual(["pin", "faint"]);
  const plan = { ...first, status: "announced" } as const;
  expect(await keyOf({ ...WIDE, sites: [plan, ...others] })).toEqual(["pin", "plan"]);
  const places = others.map(
    (one) => ({ ...one, evidence: "in-named-area", status: null }) as const,
  );
  expect(await keyOf({ ...WIDE, sites: [first, ...places] })).toEqual(["pin", "ring"]);
  const vague = { ...first, precisionKm: 40 };
  expect(await keyOf({ ...WIDE, sites: [vague, ...others] })).toEqual(["pin", "circle"]);
  const near = places.map((one, at): typeof one => ({ ...one, lonLat: [80, 43 + at / 1000] }));
  // A cluster is of what it counts: a number alone tells nothing of evidence.
  expect(await keyOf({ ...WIDE, sites: [first, ...near] })).toEqual(["pin", "ring", "cluster"]);
  const unnamed = near.map((one) => ({ ...one, evidence: "nearby" }) as const);
  expect(await keyOf({ ...WIDE, sites: [first, ...unnamed] })).toEqual(["pin", "dot", "cluster"]);
});

test("a picture of 300 pixels explains its figures and whose the trip is", async () => {
  const [first, ...others] = CROWDED.sites;
  if (!first) throw new Error("No site");
  const places = others.map((one) => ({ ...one, evidence: "nearby", status: null }) as const);
  const trip = [first, ...places];
  for (const [widthPx, heightPx] of [
    [300, 300],
    [600, 400],
    [360, 640],
  ] as const) {
    const given = { ...CROWDED, widthPx, heightPx, sites: trip };
    const { layout } = await composed(given, { trip });
    const inKey = layout.lines.filter(({ role }) => role === "key").map(({ text }) => text);
    expect(inKey).toEqual(expect.arrayContaining([WORDS.key.reported, WORDS.key.trip]));
    expect(inKey.includes(WORDS.key.nearby), `${widthPx} × ${heightPx}`).toBe(true);
    const without = await composed(given, { trip, legend: false });
    expect(without.layout.signs.map(({ sign }) => sign)).toEqual(["trip"]);
  }
});

test("an area is in the key by what is reported of it, where it is in the window", async () => {
  const areas = (["reported", "announced"] as const).map((status, at) =>
    areaAround(76 + 8 * at, status),
  );
  const keyOf = async (lon: number, zoom: number) =>
    (await composed({ ...WIDE, camera: { lon, lat: 43, zoom } }, { areas })).layout.signs
      .map(({ sign }) => sign)
      .filter((sign) => sign === "weave" || sign === "planned");
  expect(await keyOf(80, 6)).toEqual(["weave", "planned"]);
  expect(await keyOf(76, 9)).toEqual(["weave"]);
  expect(await keyOf(84, 9)).toEqual(["planned"]);
  expect(await keyOf(80, 10)).toEqual([]);
});

function areaAround(lon: number, status: "reported" | "announced"): PictureSpec["areas"][number] {
  const [west, south, east, north] = [lon - 2, 41, lon + 2, 45];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return {
    type: "Feature",
    geometry: { type: "Polygon", coordinates: [ring] },
    properties: {
      id: term(status === "reported" ? "xinjiang" : "almaty-region"),
      names: { en: status, ru: status },
      wording: WORDING,
      phase: term(status === "reported" ? "china" : "kazakhstan"),
      status,
      sources: [],
      generalised: true,
      outlineSource: "test",
    },
  };
}

test("the window's line in the inset crosses no name, and without a country's own there is none", async () => {
  for (const language of LANGUAGES) {
    // From a window as large as both countries' parts to one that is a dot; the middle is the usual.
    for (const [size, zoom] of [
      [WIDE, 5.4],
      [WIDE, 6.2],
      [WIDE, 7],
      [WIDE, 9],
      [SMALL, 6.2],
      [SMALL, 7],
    ] as const) {
      const view = { zoom, lon: 80.5, lat: 43.6 };
      const { inset, view: shown } = await composed({ ...size, language, camera: view });
      if (!inset) {
        expect(size).toBe(SMALL);
        continue;
      }
      const window = windowOn(inset.view, shown);
      const own = inset.names.filter(({ candidate }) => candidate.priority === 0);
      if (size === WIDE) expect(own, language).toHaveLength(2);
      else expect(own.length, language).toBeGreaterThan(0);
      for (const { box, candidate } of inset.names) {
        const crossed = overlap(window, box) && !contains(window, box);
        expect(crossed, `${candidate.lines} at ${zoom}`).toBe(false);
      }
    }
  }
});

test("a map that shows most of the inset's land has none, and names the latitude of its scale", async () => {
  const at = (zoom: number) =>
    composed({ ...WIDE, camera: { zoom, lon: 80.5, lat: 46 } }, { words: MEASURED });
  const far = await at(4.2);
  expect(far.inset).toBeNull();
  expect(scaleText(far.view, far.spec)).toMatch(/^\d+ km at 4\d$/);
  const near = await at(9);
  expect(near.inset).not.toBeNull();
  expect(scaleText(near.view, near.spec)).toMatch(/^\d+ km$/);
});

const MEASURED: PictureSpec["words"] = {
  ...WORDS,
  distance: (km, latitude) => (latitude === null ? `${km} km` : `${km} km at ${latitude}`),
};

test("an SVG has the texts that it was given, whatever marks stand in them", async () => {
  const hard = (text: string) => `${text} & <b>"it's"</b> ]]> &lt;`;
  const sites = CROWDED.sites.slice(3).map((one) => ({ ...one, names: { en: hard("Place") } }));
  const words = {
    ...WORDS,
    title: hard("Title"),
    credit: hard("Credit"),
    sources: hard("Sources"),
    address: "map.example.org/?a=1&b=2",
  };
  const composition = await composed(
    { ...CROWDED, widthPx: 1200, heightPx: 800, sites, language: "en" },
    { words },
  );
  const metadata = { ...fileMetadata(hard("Owed")), title: hard("Told\u0007"), alt: hard("Alt") };
  const blob = await toSvg(composition, metadata, "text");
  const svg = new DOMParser().parseFromString(await blob.text(), "image/svg+xml");
  expect(svg.querySelector("parsererror")?.textContent).toBeUndefined();
  expect(svg.querySelector("svg > title")?.textContent).toBe(hard("Told"));
  expect(svg.querySelector("svg > desc")?.textContent).toBe(hard("Alt"));
  expect(svg.querySelector("metadata")?.textContent).toContain(hard("Owed"));
  // Lines are broken at spaces.
  const drawn = [...svg.querySelectorAll("text")].map((text) => text.textContent).join(" ");
  for (const text of [words.title, words.credit, words.sources, hard("Place"), words.address]) {
    expect(drawn.replaceAll(/\s/g, "")).toContain(text.replaceAll(/\s/g, ""));
  }
  expect(svg.querySelector("text *, b")).toBeNull();
});
