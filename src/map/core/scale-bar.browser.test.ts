import L from "leaflet";
import { afterEach, expect, test } from "vitest";
import "./map.css";
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

test("what stands below it only at some views lifts the bar, and not what the camera keeps free", () => {
  container.style.cssText = "width: 400px; height: 300px";
  document.body.append(container);
  const map = L.map(container, { zoomControl: false }).setView([44, 80], 6);
  const scale = createScaleBar(map);
  const padding = { top: 0, right: 0, bottom: 20, left: 0, foot: 70 };
  expect(scale.draw((km) => `${km} km`, padding, false)[0]?.bottom).toBe(300 - 70);
  expect(scale.keepFree(padding, false).corners?.[0]?.bottom).toBe(300 - 20);
  scale.remove();
  map.remove();
});

test.each(["100%", "130%", "200%"])(
  "labels keep clear of all of the bar with text of %s",
  (text) => {
    document.documentElement.style.fontSize = text;
    container.style.cssText = "position: relative; width: 400px; height: 300px";
    document.body.append(container);
    const map = L.map(container, { zoomControl: false }).setView([44, 80], 6);
    const scale = createScaleBar(map);
    const [box] = scale.draw((km) => `${km} km`, { top: 0, right: 0, bottom: 0, left: 0 }, false);
    const bar = container.querySelector(".map-scale")?.getBoundingClientRect();
    const top = (bar?.top ?? 0) - container.getBoundingClientRect().top;
    expect(box?.top).toBeLessThanOrEqual(top);
    const element = container.querySelector(".map-scale");
    expect(element?.scrollWidth).toBeLessThanOrEqual(element?.clientWidth ?? 0);
    scale.remove();
    map.remove();
    document.documentElement.style.fontSize = "";
  },
);
