import { expect, test } from "vitest";
import { corners } from "./story";

test("the corners of bounds are the south-west and the north-east one", () => {
  expect(corners([77, 42, 81, 45])).toEqual([
    [77, 42],
    [81, 45],
  ]);
});
