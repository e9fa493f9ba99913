import { useRef } from "react";
import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { useSteadyHeight } from "./steady-height";

const ONE_LINE = "One.";
const TWO_LINES = "One sentence that is longer than a line of this block.";

function Block({ text, holder = 0 }: { text: string; holder?: number }) {
  const block = useRef<HTMLParagraphElement>(null);
  useSteadyHeight(block, text, holder);
  return (
    <p ref={block} style={{ width: 200, margin: 0, lineHeight: "20px" }}>
      {text}
    </p>
  );
}

test("a block that has grown stays as high until something else leads it", async () => {
  const { rerender, container } = await render(<Block text={TWO_LINES} />);
  const height = () => container.querySelector("p")?.offsetHeight;
  const tall = height();
  await rerender(<Block text={ONE_LINE} />);
  expect(height()).toBe(20);
  await rerender(<Block text={TWO_LINES} />);
  expect(height()).toBe(tall);
  await rerender(<Block text={ONE_LINE} />);
  expect(height()).toBe(tall);
  await rerender(<Block text={ONE_LINE} holder={1} />);
  expect(height()).toBe(20);
});

test("in a window of another width a block is as high as its text", async () => {
  const { rerender, container } = await render(<Block text={ONE_LINE} />);
  await rerender(<Block text={TWO_LINES} />);
  const { innerWidth: width, innerHeight: height } = window;
  await page.viewport(width + 40, height);
  await rerender(<Block text={ONE_LINE} />);
  expect(container.querySelector("p")?.offsetHeight).toBe(20);
  await page.viewport(width, height);
});
