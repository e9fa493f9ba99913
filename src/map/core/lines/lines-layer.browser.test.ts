import { Map as LeafletMap } from "leaflet";
import { afterEach, expect, test } from "vitest";
import { site } from "../../../domain/fixtures";
import { PHASES, type PhaseId, type Site } from "../../../domain/site";
import { createLinesLayer, type LinesModel } from "./lines-layer";

let close = () => {};
afterEach(() => close());

const [phase = null] = PHASES;
const way: Site = {
  ...site("way", [80, 44]),
  phase,
  drawn: [
    [
      [70, 44],
      [90, 44],
    ],
  ],
};
const ink = {
  casing: "#ffffff",
  line: (of: PhaseId | null) => (of === phase ? "#6b46a8" : "#000000"),
};
const model: LinesModel = { ink, sites: [way], strong: new Set([way]) };

function openMap() {
  const element = document.createElement("div");
  element.style.cssText = "width: 400px; height: 300px";
  document.body.append(element);
  const map = new LeafletMap(element, { zoomAnimation: false, fadeAnimation: false });
  map.setView([44, 80], 8);
  const layer = createLinesLayer(map);
  close = () => {
    map.remove();
    element.remove();
  };
  return { layer, element };
}

/** The colour that is drawn in the middle of the map, on nothing. */
function middle(element: HTMLElement): readonly number[] {
  const { left, top, width, height } = element.getBoundingClientRect();
  for (const canvas of element.querySelectorAll("canvas")) {
    const box = canvas.getBoundingClientRect();
    const [x, y] = [left + width / 2 - box.left, top + height / 2 - box.top];
    if (x < 0 || y < 0 || x >= box.width || y >= box.height) continue;
    const ratio = canvas.width / box.width;
    const pixel = canvas.getContext("2d")?.getImageData(x * ratio, y * ratio, 1, 1);
    return [...(pixel?.data ?? [])];
  }
  return [];
}

function rgb(hex: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

test("a line is drawn in its place's colour beneath the signs, and fainter out of its time or where others are looked for", () => {
  const { layer, element } = openMap();
  layer.set(model);
  const [red, green, blue, alpha] = middle(element);
  expect([red, green, blue]).toEqual(rgb("#6b46a8"));
  expect(alpha).toBe(255);
  layer.set({ ...model, strong: new Set() });
  expect(middle(element)[3]).toBeLessThan(120);
  expect(middle(element)[3]).toBeGreaterThan(30);
});

test("a line comes and goes with its place", () => {
  const { layer, element } = openMap();
  layer.set(model);
  layer.set({ ...model, sites: [] });
  expect(element.querySelectorAll("canvas")).toHaveLength(0);
  layer.set(model);
  expect(middle(element)[3]).toBe(255);
  layer.remove();
  expect(element.querySelectorAll("canvas")).toHaveLength(0);
});

test("a step in time that changes nothing draws nothing", () => {
  const { layer, element } = openMap();
  layer.set(model);
  const before = element.querySelector("canvas");
  layer.set({ ...model, strong: new Set([way]) });
  expect(element.querySelector("canvas")).toBe(before);
});
