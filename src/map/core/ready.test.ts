import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createReadyMonitor, type ReadyMonitor } from "./ready";

let isBusy = true;
const onStatus = vi.fn();
const onSlow = vi.fn();
let readiness: ReadyMonitor;

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  // Frames at once: what is tested here is the clock.
  vi.stubGlobal("requestAnimationFrame", (frame: () => void) => setTimeout(frame, 1));
  vi.stubGlobal("cancelAnimationFrame", clearTimeout);
  isBusy = true;
  vi.clearAllMocks();
  readiness = createReadyMonitor(
    () => isBusy,
    () => null,
    onStatus,
    { waits: () => isBusy, onSlow },
  );
});

afterEach(() => {
  readiness.remove();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("a long wait for the ground is told, and that it is over", async () => {
  readiness.invalidate();
  await vi.advanceTimersByTimeAsync(3900);
  expect(onSlow).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(onSlow).toHaveBeenLastCalledWith(true);
  isBusy = false;
  readiness.check();
  await vi.advanceTimersByTimeAsync(100);
  expect(onSlow).toHaveBeenLastCalledWith(false);
  expect(onStatus).toHaveBeenLastCalledWith({ type: "ready" });
});

test("a short wait is not", async () => {
  readiness.invalidate();
  await vi.advanceTimersByTimeAsync(2000);
  isBusy = false;
  readiness.check();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(onSlow).not.toHaveBeenCalled();
});

test("the first ground is told of by the page's own clock, whatever moves till then", async () => {
  await vi.advanceTimersByTimeAsync(1500);
  for (let moves = 0; moves < 5; moves++) {
    readiness.invalidate();
    await vi.advanceTimersByTimeAsync(500);
  }
  expect(onSlow).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(600);
  expect(onSlow).toHaveBeenLastCalledWith(true);
});

test("who goes on moving the map is not told of each wait as of one", async () => {
  isBusy = false;
  readiness.check();
  await vi.advanceTimersByTimeAsync(100);
  isBusy = true;
  for (let moves = 0; moves < 4; moves++) {
    readiness.invalidate();
    await vi.advanceTimersByTimeAsync(2000);
  }
  expect(onSlow).not.toHaveBeenCalled();
});
