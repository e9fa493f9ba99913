import fc from "fast-check";
import { expect, test } from "vitest";
import { isInTime, PHASES } from "../../../domain/site";
import { randomSites, SEASON } from "../fixtures";
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
        const index = createClusterIndex(randomSites(count, seed, 0.3));
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
                parts: [...PHASES, null].map(of),
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
