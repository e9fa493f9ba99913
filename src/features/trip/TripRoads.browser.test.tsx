import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { roadNetwork } from "../../domain/corridors";
import { site } from "../../domain/fixtures";
import { openTrip } from "./fixtures";

/** `away` is on no road; `abroad` is beyond a border at which a road ends. */
const SITES = [
  site("west", [76, 43]),
  site("east", [77, 43]),
  site("away", [77, 44]),
  site("abroad", [78, 43], { country: "CN" }),
];
const ROADS = roadNetwork([
  {
    country: "KZ",
    points: [
      [76, 43],
      [76.5, 43.2],
      [77.2, 43],
    ],
  },
  {
    country: "CN",
    points: [
      [77.21, 43],
      [78, 43],
    ],
  },
]);

const openDialog = (trip: string) => openTrip(SITES, `trip=${trip}`, { roads: ROADS });

const stopAt = (at: number) => page.getByRole("listitem").nth(at);
const words = () => page.getByRole("dialog").element().textContent ?? "";

test("a leg that roads carry has its estimate beside the straight length, the total too", async () => {
  const store = await openDialog("west,east,away,abroad");
  await expect
    .element(stopAt(1))
    .toHaveTextContent(/^81 km · about 90 km or more by road \(estimate\)/);
  await expect.element(stopAt(2)).toHaveTextContent(/^111 km(?! ·)/);
  await expect
    .element(page.getByText("For 1 of 3 legs: about 90 km or more by road."))
    .toHaveTextContent(/in straight lines, not by road\..*An estimate along the schematic roads/);
  store.setTrip(["west", "east", "abroad"]);
  await expect.element(page.getByText("By road about 180 km or more in all.")).toBeVisible();
  await expect
    .element(stopAt(2))
    .toHaveTextContent(
      /^81 km · about 90 km or more by road \(estimate\)Border crossed: Kazakhstan – China/,
    );
});

test("where no road carries a leg, nothing is said of roads but that lengths are not by them", async () => {
  await openDialog("east,away,west");
  await expect.element(page.getByText("in straight lines, not by road.")).toBeVisible();
  expect(words()).not.toMatch(/estimate|or more/i);
});
