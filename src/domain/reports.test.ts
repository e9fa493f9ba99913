import { expect, test } from "vitest";
import { dataset, site, term, WORDING } from "./fixtures";
import { reportsOf } from "./reports";

const square = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 0],
];
const ids = (data: Parameters<typeof reportsOf>[0]) => reportsOf(data).map(({ id }) => id);

test("reports are the sources that name a place or an area, in the order of the content", () => {
  const named = dataset([site("a", [77, 43], { sources: ["second"] })]);
  expect(ids(named)).toEqual(["second"]);
  expect(ids(dataset([site("a", [77, 43])]))).toEqual([]);
  const properties = {
    id: term<never>("ili-valley"),
    names: {},
    wording: WORDING,
    phase: term<never>("china"),
    status: "reported" as const,
    sources: ["first"],
    generalised: true,
    outlineSource: "test",
  };
  const geometry = { type: "Polygon" as const, coordinates: [square] };
  const area = { type: "Feature" as const, properties, geometry };
  expect(ids({ ...named, areas: [area] })).toEqual(["first", "second"]);
});
