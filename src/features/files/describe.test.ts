import { expect, it } from "vitest";
import { dataset, site } from "../../domain/fixtures";
import { loadTranslator } from "../../i18n/load";
import { describePlaces } from "./describe";
import { writeFile } from "./formats";

const sites = ["a", "b", "c", "d"].map((id, at) => site(id, [77 + at, 43]));
const data = dataset(sites);
const plan = { tripdays: ["b", "d"], triptitle: "Our road", tripnote: "By bus." };

it("a trip's file has its maker's words, a route a day, and the day of each stop", async () => {
  const t = await loadTranslator("en");
  const { title, about, places, routes } = describePlaces(t, data, { scope: "trip", sites, plan });
  expect(title).toBe("Our road");
  expect(about).toMatch(/^By bus\. A reader’s trip in straight lines, not the crew’s route\. /);
  expect(places.map(({ fields }) => fields[0])).toEqual([
    ...[
      ["day", "1"],
      ["day", "2"],
    ],
    ...[
      ["day", "2"],
      ["day", "3"],
    ],
  ]);
  // Each goes on from where the day before ended.
  expect(routes.map(({ name, places: stops }) => [name, stops.map(({ id }) => id)])).toEqual([
    ["Our road: Day 1", ["a"]],
    ["Our road: Day 2", ["a", "b", "c"]],
    ["Our road: Day 3", ["c", "d"]],
  ]);
});

it("a trip of one day has one route and no days; what is no trip has neither", async () => {
  const t = await loadTranslator("en");
  const none = { tripdays: [], triptitle: "", tripnote: "" };
  const trip = describePlaces(t, data, { scope: "trip", sites, plan: none });
  expect(trip.routes.map(({ name }) => name)).toEqual(["Trip, Ili Map"]);
  expect(trip.places[0]?.fields[0]).toEqual(["kind", "city"]);
  expect(describePlaces(t, data, { scope: "all", sites, plan: null }).routes).toEqual([]);
});

it("a file is named by product, scope and language", async () => {
  const t = await loadTranslator("kk");
  const name = (scope: "place" | "all") =>
    writeFile(t, data, { scope, sites, plan: null }, "gpx").name;
  expect([name("all"), name("place")]).toEqual(["ili-map_all_kk.gpx", "ili-map_a_kk.gpx"]);
});

it("stands between sentences what the language has there", async () => {
  const t = await loadTranslator("zh");
  for (const scope of ["all", "trip"] as const) {
    const { about } = describePlaces(t, data, { scope, sites, plan: null });
    expect(about).not.toContain("。 ");
  }
});
