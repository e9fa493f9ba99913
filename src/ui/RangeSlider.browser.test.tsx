import { useState } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import "./tokens.css";
import "./base.css";
import { createLive } from "./live";
import { RangeSlider } from "./RangeSlider";
import type { Thumbs } from "./RangeSlider.drag";

const MIN = 0;
const MAX = 60;
const onChange = vi.fn<(low: number, high: number) => void>();

function Slider({ from, to, thumbs }: { from: number; to: number; thumbs: Thumbs }) {
  const [range] = useState(() => createLive({ low: from, high: to }));
  return (
    <RangeSlider
      {...{ min: MIN, max: MAX, range }}
      thumbs={thumbs}
      lowLabel="From"
      highLabel="To"
      pageStep={7}
      valueText={(value) => `day ${value}`}
      onChange={(low, high) => {
        onChange(low, high);
        range.set({ low, high });
      }}
    />
  );
}

const low = page.getByRole("slider", { name: "From" });
const high = page.getByRole("slider", { name: "To" });

async function show(from: number, to: number, dir: "ltr" | "rtl" = "ltr", thumbs: Thumbs = "two") {
  const { container } = await render(
    <div dir={dir} style={{ inlineSize: "648px", padding: "20px" }}>
      <Slider {...{ from, to, thumbs }} />
    </div>,
  );
  const range = container.querySelector(".range");
  if (!range) throw new Error("no slider");
  /** Presses, drags and releases, at fractions of the way between the thumbs' ends. */
  return (press: number, ...pulls: number[]) => {
    const scale = range.querySelector(".range-scale")?.getBoundingClientRect() ?? new DOMRect();
    const rail = range.querySelector(".range-rail")?.getBoundingClientRect() ?? new DOMRect();
    const at = (share: number) => ({
      clientX: scale.left + scale.width * (dir === "rtl" ? 1 - share : share),
      clientY: rail.top + rail.height / 2,
      pointerId: 1,
      isPrimary: true,
      bubbles: true,
      cancelable: true,
    });
    // A synthetic pointer cannot be captured.
    vi.spyOn(Element.prototype, "setPointerCapture").mockImplementation(() => {});
    range.dispatchEvent(new PointerEvent("pointerdown", at(press)));
    for (const share of pulls) range.dispatchEvent(new PointerEvent("pointermove", at(share)));
    range.dispatchEvent(new PointerEvent("pointerup", at(pulls.at(-1) ?? press)));
    return settled();
  };
}

/** Waits for React to render. */
const settled = () => new Promise((resolve) => requestAnimationFrame(resolve));

beforeEach(() => onChange.mockClear());

test("both thumbs are sliders that say their value in words", async () => {
  await show(10, 40);
  await expect.element(low).toHaveAttribute("aria-valuetext", "day 10");
  await expect.element(high).toHaveAttribute("aria-valuetext", "day 40");
});

test.each([
  ["{ArrowRight}", 11],
  ["{ArrowUp}", 11],
  ["{ArrowLeft}", 9],
  ["{ArrowDown}", 9],
  ["{PageUp}", 17],
  ["{PageDown}", 3],
  ["{Home}", MIN],
  ["{End}", 40],
])("%s moves the first thumb to %i", async (key, value) => {
  await show(10, 40);
  await userEvent.tab();
  await userEvent.keyboard(key);
  expect(onChange).toHaveBeenLastCalledWith(value, 40);
  await expect.element(low).toHaveAttribute("aria-valuetext", `day ${value}`);
});

test("a page more than there is stops at the end, and no thumb passes the other", async () => {
  await show(10, 12);
  await userEvent.tab();
  await userEvent.keyboard("{PageUp}");
  expect(onChange).toHaveBeenLastCalledWith(12, 12);
  await userEvent.keyboard("{ArrowRight}");
  await expect.element(low).toHaveAttribute("aria-valuetext", "day 12");
  await userEvent.tab();
  await userEvent.keyboard("{PageDown}");
  await expect.element(high).toHaveAttribute("aria-valuetext", "day 12");
});

test("from right to left the arrows follow the eye", async () => {
  await show(10, 40, "rtl");
  await userEvent.tab();
  await userEvent.keyboard("{ArrowLeft}");
  expect(onChange).toHaveBeenLastCalledWith(11, 40);
  await userEvent.keyboard("{ArrowRight}");
  await expect.element(low).toHaveAttribute("aria-valuetext", "day 10");
});

test.each(["ltr", "rtl"] as const)("the pointer pulls a thumb (%s)", async (dir) => {
  const pull = await show(0, 60, dir);
  await pull(0, 0.25, 0.5);
  expect(onChange).toHaveBeenLastCalledWith(30, 60);
  await pull(1, 0.9);
  expect(onChange).toHaveBeenLastCalledWith(30, 54);
});

test("a press between the thumbs pulls both, and stops where the season does", async () => {
  const pull = await show(20, 40);
  await pull(0.5, 0.6);
  expect(onChange).toHaveBeenLastCalledWith(26, 46);
  await pull(0.6, 2);
  expect(onChange).toHaveBeenLastCalledWith(40, 60);
});

test("a click on the rail brings the nearer thumb", async () => {
  const pull = await show(20, 40);
  await pull(0.1);
  expect(onChange).toHaveBeenLastCalledWith(6, 40);
  await pull(0.9);
  expect(onChange).toHaveBeenLastCalledWith(6, 54);
});

test("two thumbs on one day come apart in the direction of the pull", async () => {
  const pull = await show(60, 60);
  await pull(1, 0.5);
  expect(onChange).toHaveBeenLastCalledWith(30, 60);
});

test("with the end alone there is one thumb, and the start stays", async () => {
  const pull = await show(0, 40, "ltr", "end");
  await expect.element(low).not.toBeInTheDocument();
  await pull(0.1);
  expect(onChange).toHaveBeenLastCalledWith(0, 6);
  // The press has focused the thumb.
  await userEvent.keyboard("{ArrowRight}");
  expect(onChange).toHaveBeenLastCalledWith(0, 7);
});

test("one thumb is both ends, by key and by pointer", async () => {
  const pull = await show(20, 20, "ltr", "one");
  await expect.element(high).not.toBeInTheDocument();
  await userEvent.tab();
  await userEvent.keyboard("{PageUp}");
  expect(onChange).toHaveBeenLastCalledWith(27, 27);
  await pull(0.45, 0.9);
  expect(onChange).toHaveBeenLastCalledWith(54, 54);
  await pull(0.5);
  expect(onChange).toHaveBeenLastCalledWith(30, 30);
});
