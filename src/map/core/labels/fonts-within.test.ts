import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fontsWithin } from "./fonts-within";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("fonts that come are waited for, and nothing is left waiting", async () => {
  await expect(fontsWithin(4000, Promise.resolve())).resolves.toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

test("fonts that cannot be read keep nobody waiting", async () => {
  await expect(fontsWithin(4000, Promise.reject(new Error("⟦no font⟧")))).resolves.toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

test("fonts that do not come are done without", async () => {
  const never = fontsWithin(4000, new Promise(() => {}));
  await vi.advanceTimersByTimeAsync(3999);
  expect(vi.getTimerCount()).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  await expect(never).resolves.toBe(false);
});
