import { expect, it } from "vitest";
import { readPlaces } from "../../../src/data/read/read-places";
import { checkContent } from "../check/check-content";
import { readContent } from "../read-content";
import { draftFile } from "./draft-file";

const shipped = readContent(process.cwd());
const CSV = "name,name:ru,lat,lon,date\nBridge,Мост,43.9,81.3,2025-08-12\nHill,,42.87,74.6,\n";

it("writes what a file says in the format, and the check lists just what is marked", async () => {
  const { sites } = await readPlaces(new TextEncoder().encode(CSV), shipped);
  const draft = draftFile(sites, "mine.csv");
  const problems = checkContent({ ...shipped, sites: { name: "draft", text: draft } });
  expect(new Set(problems.map(({ rule }) => rule))).toEqual(new Set(["to-do"]));
  const missing = (id: string) =>
    problems.filter((problem) => problem.id === id).map(({ what }) => what.split('"')[1] ?? "");
  const everywhere = ["properties.adminRegion.ru", "properties.kind", "properties.precisionKm"];
  expect(missing("bridge").sort()).toEqual(everywhere);
  const unknown = [...everywhere, "properties.country", "properties.names.ru"].sort();
  expect(missing("hill").sort()).toEqual(unknown);
});

it("is a file that only lacks what an editor writes", async () => {
  const { sites } = await readPlaces(new TextEncoder().encode(CSV.slice(0, 70)), shipped);
  const draft = draftFile(sites, "mine.csv")
    .replace('"kind": "TODO"', '"kind": "road"')
    .replace('"precisionKm": "TODO"', '"precisionKm": 1')
    .replaceAll('"TODO"', '"Там"');
  expect(checkContent({ ...shipped, sites: { name: "draft", text: draft } })).toEqual([]);
});
