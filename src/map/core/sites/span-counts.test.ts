import fc from "fast-check";
import { expect, test } from "vitest";
import { RING_PHASES } from "../../../domain/own";
import { isInTime, OWN, OWN_PHASE, type Site } from "../../../domain/site";
import { randomSites, SEASON, site } from "../fixtures";
import { unitPosition } from "../projection";
import { createClusterIndex, LAST_ZOOM } from "./cluster-index";
import { createSpanCounts, type SpanCounts } from "./span-counts";

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const WORLD = [-180, -85, 180, 85] as const;

test("at every zoom a cluster counts its members as looking at each would", () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.integer({ min: 0, max: 300 }),
      fc.array(fc.tuple(fc.integer({ min: -5, max: 65 }), fc.integer({ min: -3, max: 40 })), {
        minLength: 1,
        maxLength: 6,
      }),
      fc.boolean(),
      (seed, count, spans, filtered) => {
        const sites = randomSites(count, seed, 0.3);
        const own = randomSites(20, seed + 1).map(
          (one): Site => ({ ...one, id: `~${one.id}`, evidence: OWN, phase: OWN_PHASE }),
        );
        const index = createClusterIndex([...sites, ...own]);
        const matching = filtered
          ? new Set(index.sites.filter(({ id }) => id.endsWith("3")).map(({ id }) => id))
          : null;
        const among = (all: SpanCounts) => (matching ? all.among(matching) : all);
        const counts = among(createSpanCounts(index.sites));
        const bounded = among(createSpanCounts(index.sites, SEASON));
        for (const [from, length] of spans) {
          const span = { start: SEASON.start + from, end: SEASON.start + from + length };
          for (let zoom = 5; zoom <= LAST_ZOOM; zoom++) {
            for (const node of index.nodes(WORLD, zoom)) {
              if (node.type === "site") continue;
              const members = index.sites
                .slice(node.range.first, node.range.end)
                .filter((site) => isInTime(site, span))
                .filter((site) => !matching || matching.has(site.id));
              const of = (phase: string | null) =>
                members.filter((site) => site.phase === phase).length;
              const inside = {
                start: Math.max(span.start, SEASON.start),
                end: Math.min(span.end, SEASON.end),
              };
              expect(bounded.count(node.id, node.range, inside)).toEqual(
                counts.count(node.id, node.range, inside),
              );
              const counted = counts.count(node.id, node.range, span);
              expect(counted.count).toEqual({
                parts: [...RING_PHASES, null].map(of),
                named: members.filter((site) => site.evidence === "named").length,
              });
              const units = members.map(({ lonLat }) => unitPosition(lonLat));
              expect(counted.x).toBeCloseTo(sum(units.map(([x]) => x)), 9);
              expect(counted.y).toBeCloseTo(sum(units.map(([, y]) => y)), 9);
              expect(counted.indexSum).toBe(sum(members.map((site) => index.sites.indexOf(site))));
            }
          }
        }
      },
    ),
    { numRuns: 10 },
  );
});

test("a site without a time is there whatever the span, and one with an open end from or up to its day", () => {
  const start = SEASON.start + 10;
  const sites = [
    site("always", [77, 43], { when: null, phase: null }),
    site("from", [77, 43], { start, end: null }),
    site("until", [77, 43], { start: null, end: start }),
    site("never", [77, 43], { start: null, end: null }),
  ];
  for (const counts of [createSpanCounts(sites), createSpanCounts(sites, SEASON)]) {
    const ids = (from: number, to: number) => {
      const span = { start: SEASON.start + from, end: SEASON.start + to };
      return sites
        .filter((_, at) => counts.count(at, { first: at, end: at + 1 }, span).indexSum === at)
        .filter((_, at) => sum(counts.count(at, { first: at, end: at + 1 }, span).count.parts) > 0)
        .map(({ id }) => id);
    };
    const whole = (from: number, to: number) =>
      sum(
        counts.count(
          99,
          { first: 0, end: 4 },
          { start: SEASON.start + from, end: SEASON.start + to },
        ).count.parts,
      );
    expect(whole(0, 10)).toBe(3);
    expect(whole(10, 20)).toBe(3);
    expect(whole(9, 11)).toBe(4);
    expect(ids(9, 11)).toContain("always");
  }
});

test("an empty span has nothing of anything", () => {
  const counts = createSpanCounts([site("a", [77, 43], { when: null, evidence: "named" })]);
  for (const length of [0, -3]) {
    const span = { start: SEASON.start, end: SEASON.start + length };
    expect(counts.count(0, { first: 0, end: 1 }, span)).toEqual({
      count: { parts: [...RING_PHASES, null].map(() => 0), named: 0 },
      x: 0,
      y: 0,
      indexSum: 0,
    });
  }
});

test("counts stay right when more clusters were asked for than are kept", () => {
  const sites = randomSites(30, 4);
  const counts = createSpanCounts(sites, SEASON);
  const range = (key: number) => ({ first: key % 20, end: (key % 20) + 10 });
  const before = Array.from({ length: 20 }, (_, key) => counts.count(key, range(key), SEASON));
  for (let key = 0; key < 4100; key++) counts.count(key, range(key), SEASON);
  const after = Array.from({ length: 20 }, (_, key) => counts.count(key, range(key), SEASON));
  expect(after).toEqual(before);
});
