import { expect, it } from "vitest";
import { otherLayouts } from "./keyboard";

it.each([
  ["xfhsy", ["чарын"]],
  ["Fkvfns", ["алматы"]],
  ["[jhujc", ["хоргос"]],
  ["0fqs4ls", ["0айы4ды", "қайыңды"]],
  ["срфкнт", ["charyn"]],
  ["fkvfns 2025", ["алматы 2025", "алматы әқәғ"]],
  ["伊宁", []],
  ["2025", []],
])("%s may mean %j", (typed, readings) => expect(otherLayouts(typed)).toEqual(readings));
