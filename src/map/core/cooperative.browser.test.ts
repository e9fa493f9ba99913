import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { cooperate } from "./cooperative";

const onRefused = vi.fn<(gesture: string) => void>();
/** Stands for Leaflet, which hears what the page has not taken. */
const onWheel = vi.fn<() => void>();
let container: HTMLElement;
let pin: HTMLButtonElement;
let stop: () => void;

beforeEach(() => {
  container = document.createElement("div");
  pin = document.createElement("button");
  container.append(pin);
  document.body.append(container);
  container.addEventListener("wheel", onWheel);
  stop = cooperate(container, onRefused);
});

afterEach(() => {
  stop();
  container.remove();
  vi.restoreAllMocks();
  vi.clearAllMocks();
});

/** Whether a wheel over the pin reaches the map. */
function wheelArrives(more: WheelEventInit = {}): boolean {
  onWheel.mockClear();
  pin.dispatchEvent(new WheelEvent("wheel", { bubbles: true, deltaY: 10, ...more }));
  return onWheel.mock.calls.length > 0;
}

test("the wheel is the page's, but not with Ctrl or ⌘", () => {
  expect(wheelArrives()).toBe(false);
  expect(onRefused).toHaveBeenCalledExactlyOnceWith("wheel");
  expect(wheelArrives({ ctrlKey: true })).toBe(true);
  expect(wheelArrives({ metaKey: true })).toBe(true);
  expect(onRefused).toHaveBeenCalledOnce();
});

test("the keyboard's focus gives the map the wheel until it goes elsewhere", () => {
  pin.focus();
  expect(wheelArrives()).toBe(true);
  pin.blur();
  expect(wheelArrives()).toBe(false);
});

test("a click gives it until the pointer leaves; a finger that is lifted does not leave", () => {
  pin.click();
  container.dispatchEvent(new PointerEvent("pointerleave", { pointerType: "touch" }));
  expect(wheelArrives()).toBe(true);
  container.dispatchEvent(new PointerEvent("pointerleave", { pointerType: "mouse" }));
  expect(wheelArrives()).toBe(false);
});

test("a press beside the map takes it back", () => {
  pin.click();
  document.body.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
  expect(wheelArrives()).toBe(false);
});

test("in full screen there is no page to leave it to", () => {
  vi.spyOn(document, "fullscreenElement", "get").mockReturnValue(document.body);
  expect(wheelArrives()).toBe(true);
});

test("after its undo the map is like any other", () => {
  stop();
  expect(wheelArrives()).toBe(true);
  expect(container.className).toBe("");
});
