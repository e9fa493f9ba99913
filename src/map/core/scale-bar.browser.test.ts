import L from "leaflet";
import { afterEach, expect, test } from "vitest";
import { createScaleBar } from "./scale-bar";

const container = document.createElement("div");
const style = document.createElement("style");

afterEach(() => {
  container.remove();
  style.remove();
});

test.each([
  ["", 1],
  [".map-scale { display: none }", 0],
])("labels keep clear of the bar only where the page shows it: %j", (css, boxes) => {
  style.textContent = css;
  document.head.append(style);
  container.style.cssText = "width: 400px; height: 300px";
  document.body.append(container);
  const map = L.map(container, { zoomControl: false }).setView([44, 80], 6);
  const scale = createScaleBar(map);
  const padding = { top: 0, right: 0, bottom: 0, left: 0 };
  expect(scale.draw((km) => `${km} km`, padding, false)).toHaveLength(boxes);
  expect(scale.keepFree(padding, false).corners ?? []).toHaveLength(boxes);
  scale.remove();
  map.remove();
});
