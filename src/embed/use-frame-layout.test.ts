import { expect, test } from "vitest";
import { layoutOf } from "./use-frame-layout";

test.each([
  [240, 240, "thumbnail"],
  [299, 900, "thumbnail"],
  [300, 250, "thumbnail"],
  [320, 480, "column"],
  [480, 320, "column"],
  [728, 90, "strip"],
  [970, 250, "banner"],
  [1200, 379, "column"],
  [720, 380, "wide"],
  [1440, 900, "wide"],
] as const)("%i × %i is a %s", (widthPx, heightPx, layout) => {
  expect(layoutOf(widthPx, heightPx)).toBe(layout);
});
