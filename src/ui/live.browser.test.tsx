import { expect, test, vi } from "vitest";
import { render } from "vitest-browser-react";
import { LiveText } from "./LiveText";
import { createLive, type Live, useLivePart, useResting } from "./live";

type PageProps = Readonly<{ live: Live<number>; rendered(): void }>;

function Followed({ live, rendered }: PageProps) {
  rendered();
  return <LiveText live={live} text={(value) => `day ${value}`} />;
}

function InPart({ live, rendered }: PageProps) {
  const large = useLivePart(live, (value) => value > 2);
  rendered();
  return large ? "large" : "small";
}

function Rested({ live }: Pick<PageProps, "live">) {
  return <LiveText live={useResting(live, 30)} text={String} />;
}

test("a live value tells who follows it of every change, and of nothing else", () => {
  const live = createLive(1);
  const heard = vi.fn();
  const stop = live.subscribe(() => heard(live.get()));
  live.set(1);
  live.set(2);
  stop();
  live.set(3);
  expect(heard.mock.calls).toEqual([[2]]);
});

test("text follows a value without rendering, and keeps its node", async () => {
  const live = createLive(1);
  const rendered = vi.fn();
  const { container } = await render(<Followed live={live} rendered={rendered} />);
  const node = container.querySelector("span")?.firstChild;
  const times = rendered.mock.calls.length;
  live.set(2);
  expect(container.textContent).toBe("day 2");
  expect(container.querySelector("span")?.firstChild).toBe(node);
  expect(rendered).toHaveBeenCalledTimes(times);
});

test("a part renders only when it becomes another", async () => {
  const live = createLive(1);
  const rendered = vi.fn();
  const { container } = await render(<InPart live={live} rendered={rendered} />);
  const times = rendered.mock.calls.length;
  live.set(2);
  expect(rendered).toHaveBeenCalledTimes(times);
  live.set(3);
  await vi.waitFor(() => expect(container.textContent).toBe("large"));
});

test("a resting value follows once the other has rested", async () => {
  const live = createLive(1);
  const { container } = await render(<Rested live={live} />);
  live.set(2);
  live.set(3);
  expect(container.textContent).toBe("1");
  await vi.waitFor(() => expect(container.textContent).toBe("3"));
});
