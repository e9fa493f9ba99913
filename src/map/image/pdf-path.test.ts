import { expect, it } from "vitest";
import { FRAME_PATH, HORN_PATH, PIN_PATH } from "../../domain/outlines";
import { pathCommands } from "./pdf-path";

it("a path keeps its steps in a PDF", () => {
  expect(pathCommands("M1 2L3 -4C1 2 3 4 5.5 6Z")).toEqual([
    { to: "move", x: 1, y: 2 },
    { to: "line", x: 3, y: -4 },
    {
      to: "curve",
      curve: [
        [1, 2],
        [3, 4],
        [5.5, 6],
      ],
    },
    { to: "close" },
  ]);
});

it("the outlines of the signs are of steps that a PDF knows", () => {
  for (const path of [PIN_PATH, HORN_PATH, FRAME_PATH]) {
    const written = pathCommands(path).flatMap((step) => {
      if (step.to === "close") return [];
      return step.to === "curve" ? step.curve.flat() : [step.x, step.y];
    });
    expect(written).toEqual(path.match(/-?[\d.]+/g)?.map(Number));
  }
});

it.each(["m1 2", "M1 2h3", "M1 2a1 1 0 0 1 2 2"])("%s is refused", (path) => {
  expect(() => pathCommands(path)).toThrow("which is not drawn in a PDF");
});
