import { expect as base, type Locator } from "@playwright/test";

/**
 * Looks again soon: Playwright's own second and third look come after 350 and 850 ms, and a machine of two
 * cores has nothing to do meanwhile.
 */
const LOOKS_MS = [20, 50, 100];

const poll: typeof base.poll = (actual, options) =>
  base.poll(actual, {
    intervals: LOOKS_MS,
    ...(typeof options === "string" ? { message: options } : options),
  });

/** Playwright's assertions, whose `poll` looks more often. */
export const expect: typeof base = new Proxy(base, {
  get: (target, name) => (name === "poll" ? poll : Reflect.get(target, name)),
});

/** For a machine that has much else to do. */
const PATIENCE_MS = 20_000;

/** What a page can say of its map by `<html data-map-ready>`. */
export type Readiness = "true" | "error";

/**
 * Waits for what a page promises screenshot tools: `html` is the root of the page or of a frame, which may
 * still be on its way. It is waited for where it happens: an assertion looks once in half a second only.
 */
export async function expectReady(
  html: Locator,
  state: Readiness = "true",
  timeoutMs = PATIENCE_MS,
): Promise<void> {
  const end = performance.now() + timeoutMs;
  const left = () => Math.max(1, end - performance.now());
  const isReady = () =>
    html.evaluate(whenReady, [state, left()] as const, { timeout: left() }).catch((error) => {
      if (html.page().isClosed()) throw error;
      // The page has gone on to another address meanwhile.
      return false;
    });
  let isThere = await isReady();
  while (!isThere && performance.now() < end) isThere = await isReady();
  await expect(html).toHaveAttribute("data-map-ready", state, { timeout: left() });
}

/** Runs in the page: true once it is as wanted and has come to rest, false when the time is over. */
function whenReady(root: HTMLElement | SVGElement, [wanted, ms]: readonly [Readiness, number]) {
  return new Promise<boolean>((resolve) => {
    // Missing in WebKit.
    const rest = window.requestIdleCallback ?? ((then: () => void) => setTimeout(then));
    const look = () => {
      if (root.dataset["mapReady"] !== wanted) return;
      watch.disconnect();
      rest(() => resolve(root.dataset["mapReady"] === wanted), { timeout: 100 });
    };
    const watch = new MutationObserver(look);
    watch.observe(root, { attributes: true, attributeFilter: ["data-map-ready"] });
    setTimeout(() => resolve(false), ms);
    look();
  });
}
