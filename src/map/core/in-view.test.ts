import { describe, expect, test, vi } from "vitest";
import { site } from "../../domain/fixtures";
import { createAnnouncer, describeView, type InView } from "./in-view";
import type { LabelCandidate, PlacedLabel } from "./labels/candidate";
import { LABEL_STYLES } from "./labels/style";
import { screenPixels, worldPixels } from "./projection";
import type { SceneNode } from "./sites/scene-node";

const PADDING = { top: 100, right: 0, bottom: 200, left: 300 };
/** The middle of what the padding leaves is 77° E, 43° N. */
const VIEW = (() => {
  const [x, y] = worldPixels([77, 43], 8);
  return { zoom: 8, width: 1000, height: 800, left: x - 650, top: y - 350 };
})();

function label(name: string, [x, y]: readonly [number, number], ground?: "town"): PlacedLabel {
  const candidate: LabelCandidate = {
    ...{ key: name, lines: name.split("|"), style: LABEL_STYLES.town, at: [x, y] },
    ...{ width: 40, height: 12, angle: 0, offsets: [], mark: 0, priority: 0, names: [], apart: 0 },
    ...(ground && { ground }),
  };
  return { candidate, centre: [x, y], box: { left: x, top: y, right: x, bottom: y } };
}

function node(id: string, state: "shown" | "faint", evidence: "named" | "nearby"): SceneNode {
  const own = site(id, [77, 43], { evidence });
  return {
    type: "site",
    key: id,
    site: own,
    lonLat: own.lonLat,
    figure: "pin",
    state,
    circle: null,
  };
}

describe("what is in view", () => {
  test("is measured where no panel lies", () => {
    const { centre, widthKm, heightKm } = describeView(VIEW, PADDING, [], []);
    expect(centre[0]).toBeCloseTo(77, 6);
    expect(centre[1]).toBeCloseTo(43, 6);
    // 447 m to a pixel at 43° and zoom 8.
    expect(widthKm).toBeCloseTo(700 * 0.4472, 0);
    expect(heightKm).toBeCloseTo(500 * 0.4472, 0);
  });

  test("counts what is shown, and names what sources name", () => {
    const nodes = [node("a", "shown", "named"), node("b", "shown", "nearby")];
    const view = describeView(VIEW, PADDING, [...nodes, node("c", "faint", "named")], []);
    expect(view.places).toBe(2);
    expect(view.named.map(({ id }) => id)).toEqual(["a"]);
  });

  test("has the names of the ground, nearest to the middle first, none below a panel", () => {
    const labels = [
      label("Far", [900, 350], "town"),
      label("Near|by", [660, 350], "town"),
      label("Below the panel", [200, 350], "town"),
      label("A site", [650, 350]),
    ];
    const { ground } = describeView(VIEW, PADDING, [], labels);
    expect(ground.map(({ name }) => name)).toEqual(["Near by", "Far"]);
    const [x, y] = screenPixels(ground[0]?.lonLat ?? [0, 0], VIEW);
    expect(Math.hypot(x - 660, y - 350)).toBeLessThan(1e-6);
  });
});

describe("the announcer", () => {
  const name = (text: string) => ({ name: text, kind: "town", lonLat: [77, 43] }) as const;
  const view = (centre: number, names: readonly string[]): InView => ({
    ...{ centre: [centre, 43], widthKm: 1, heightKm: 1, places: 1, named: [] },
    ground: names.map(name),
  });

  test("speaks of a movement only where a key made it", () => {
    const tell = vi.fn();
    const announcer = createAnnouncer(() => view(77, []), tell);
    announcer.rest();
    expect(tell).not.toHaveBeenCalled();
    announcer.expectMove();
    announcer.rest();
    announcer.rest();
    expect(tell.mock.calls.map(([told]) => told.type)).toEqual(["moved"]);
  });

  test("reads the names round and round, and from the first after the map has moved", () => {
    const tell = vi.fn();
    let now = view(77, ["a", "b", "c"]);
    const announcer = createAnnouncer(() => now, tell);
    for (const step of [1, 1, 1, 1, -1, -1] as const) announcer.name(step);
    now = view(78, ["d", "e"]);
    announcer.name(-1);
    announcer.name(1);
    expect(tell.mock.calls.map(([told]) => told.name.name)).toEqual([..."abcacbed"]);
    now = view(79, []);
    announcer.name(1);
    expect(tell.mock.calls.at(-1)?.[0]).toEqual({ type: "noNames" });
  });
});
