import type { Locator, Page } from "@playwright/test";

export type Place = Readonly<{ x: number; y: number }>;

/** One finger on the glass, as real touch events: what Playwright's own taps cannot do is pull. */
export class Finger {
  constructor(readonly page: Page) {}

  /** Pulls from one place by so many px down (or up, negative), fast or slowly, and lets go. */
  async pull(
    from: Place,
    down: number,
    { steps = 12, hold = false, across = 0 } = {},
  ): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    const send = (type: "touchStart" | "touchMove" | "touchEnd", at?: Place) =>
      session.send("Input.dispatchTouchEvent", { type, touchPoints: at ? [at] : [] });
    await send("touchStart", from);
    let at = from;
    for (let step = 1; step <= steps; step += 1) {
      at = { x: from.x + (across * step) / steps, y: from.y + (down * step) / steps };
      await send("touchMove", at);
      await this.#frame();
    }
    // Held still for a moment, it has no speed when it is let go.
    if (hold) {
      for (let moment = 0; moment < 12; moment += 1) {
        await this.#frame();
        await send("touchMove", at);
      }
    }
    await send("touchEnd");
    await this.#frame();
    await session.detach();
  }

  /** Taps the middle of what is seen there. */
  async tap(target: Locator): Promise<void> {
    const { x, y } = await middleOf(target);
    await this.page.touchscreen.tap(x, y);
  }

  #frame(): Promise<void> {
    return this.page.evaluate(
      () => new Promise<void>((painted) => requestAnimationFrame(() => painted())),
    );
  }
}

export async function middleOf(target: Locator): Promise<Place> {
  const box = await target.boundingBox();
  if (!box) throw new Error(`${target} is not there.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
