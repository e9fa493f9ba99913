import { expect, test } from "vitest";
import type { PhaseId, Site } from "../../../domain/site";
import { SEASON, site } from "../fixtures";
import { clusterPieces, DASHES } from "./figures";
import { dashesOf } from "./ring-dashes";
import { createSpanCounts } from "./span-counts";

/* The ring of a cluster in a production of three phases. */

// Phases of another production: the tables of this one do not know them.
const PHASES = ["spring", "summer", "autumn"] as unknown as readonly PhaseId[];
const ofPhase = (id: string, phase: PhaseId | null): Site => ({
  ...site(id, [80, 44]),
  phase,
});
const [SPRING = null, SUMMER = null, AUTUMN = null] = PHASES;
const SITES = [
  ofPhase("a", SPRING),
  ofPhase("b", SUMMER),
  ofPhase("c", SUMMER),
  ofPhase("d", AUTUMN),
  ofPhase("e", AUTUMN),
  ofPhase("f", null),
];

test("a cluster counts each phase by itself, and last what has none", () => {
  const counts = createSpanCounts(SITES, SEASON, PHASES);
  const { count } = counts.count(0, { first: 0, end: SITES.length }, SEASON);
  expect(count.parts).toEqual([1, 2, 2, 1]);
});

test("its ring has dashes in the stone of each phase, one after the other all the way round", () => {
  const parts = dashesOf([1, 2, 2, 1], DASHES);
  expect(parts).toEqual([3, 6, 6, 3]);
  const ring = clusterPieces({ across: 30, parts, named: 0 }, PHASES).filter(
    ({ look }) => look === "dashes",
  );
  expect(ring.map(({ phase }) => phase)).toEqual([...PHASES, null]);
  const leads = ring.map(({ dashes = [] }) => (dashes[0] === 0 ? dashes[1] : 0));
  expect(leads).toEqual([0, 3, 9, 15]);
  for (const { dashes = [] } of ring) {
    expect(dashes.reduce((sum, length) => sum + length, 0)).toBeCloseTo(DASHES);
  }
});
