import { readFile } from "node:fs/promises";
import { axeOn, STANDARD, violationsOf } from "./axe";
import { expect, test } from "./fixtures";

test("a fan plans a trip with the keyboard and takes it along", async ({ map, page }) => {
  await map.openMap();
  map.asKeyboard();
  for (const name of [/^Khorgos \(China\)/, /^Almaty/]) {
    await map.openCard(name);
    await map.activate(map.card.getByRole("button", { name: "Add to trip" }));
    await expect(map.card.getByRole("button", { name: "Remove from trip" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(map.card).toBeHidden();
  }
  await expect.poll(() => map.addressed("trip")).toBe("khorgos-city-cn,almaty");
  await map.activate(page.getByRole("button", { name: "Trip", exact: true }));
  const dialog = page.getByRole("dialog", { name: "Trip" });
  await expect(dialog.getByText(/^2 stops, 3\d\d\skm in all\./)).toBeVisible();
  await dialog.getByRole("button", { name: "Almaty: earlier" }).focus();
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("listitem").first()).toContainText("Almaty");
  await expect(dialog.getByText("Almaty is now stop 1.")).toBeVisible();
  await expect.poll(() => map.addressed("trip")).toBe("almaty,khorgos-city-cn");
});

test("every format says the evidence and comes with the reader's language", async ({
  map,
  page,
}) => {
  await map.openMap("trip=almaty,charyn-canyon&lang=en");
  await page.getByRole("button", { name: "Trip", exact: true }).click();
  const unnamed = "Neither of the two reports names this place.";
  const told = {
    ...{ GPX: unnamed, KML: unnamed, CSV: unnamed },
    GeoJSON: '"evidence": "in-named-area"',
    ICS: "Filming only announced: Almaty Region",
  };
  for (const [format, evidence] of Object.entries(told)) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: format, exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`ili-map_trip_en.${format.toLowerCase()}`);
    const text = await readFile(await download.path(), "utf8");
    expect(text).toContain(evidence);
    expect(text).toContain("Almaty");
  }
});

test("taking all out can be undone", async ({ map, page }) => {
  await map.openMap("trip=almaty,charyn-canyon");
  await page.getByRole("button", { name: "Trip", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Trip" });
  await expect(dialog.getByRole("listitem").nth(0)).toContainText("Filming only announced");
  await expect(dialog.getByRole("listitem").nth(1)).toContainText("Not confirmed");
  await dialog.getByRole("button", { name: "Remove all stops" }).click();
  await expect(dialog.getByText("No stops yet")).toBeVisible();
  await expect.poll(() => map.addressed("trip")).toBeNull();
  await dialog.getByRole("button", { name: "Undo" }).click();
  await expect(dialog.getByRole("listitem")).toHaveCount(2);
});

test("in the dialog the hand stays where it was, and what it did is said", async ({
  map,
  page,
}) => {
  await map.openMap("trip=almaty,charyn-canyon,medeu");
  await page.getByRole("button", { name: "Trip", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Trip" });
  const button = (name: string | RegExp) => dialog.getByRole("button", { name });
  const said = dialog.getByRole("status");
  await button("Medeu ice rink: earlier").focus();
  await page.keyboard.press("Enter");
  await expect(button("Medeu ice rink: earlier")).toBeFocused();
  await page.keyboard.press("Enter");
  // The first stop can go no earlier.
  await expect(button("Medeu ice rink: later")).toBeFocused();
  await expect(said).toHaveText("Medeu ice rink is now stop 1.");
  await button("Almaty: remove").focus();
  await page.keyboard.press("Enter");
  await expect(said).toHaveText("Almaty is out of the trip.");
  await expect(button(/^Charyn Canyon.*: remove/)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(button("Medeu ice rink: remove")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(said).toHaveText("Medeu ice rink is out of the trip.");
  await expect(button("Undo")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(said).toHaveText("Undone: Medeu ice rink is out of the trip.");
  await expect(button("Undo")).toBeFocused();
  await page.keyboard.press("Control+KeyZ");
  await expect(dialog.getByRole("listitem")).toHaveCount(2);
  await page.keyboard.press("Control+Shift+KeyZ");
  await expect(said).toHaveText(/^Done again: Charyn Canyon.* is out of the trip\.$/);
  await button("Remove all stops").focus();
  await page.keyboard.press("Enter");
  await expect(said).toHaveText("All stops are out of the trip.");
  await expect(button("Undo")).toBeFocused();
});

test("days, title and note are in the link, and a stop is dragged from one day to the other", async ({
  map,
  page,
}) => {
  await map.openMap("trip=almaty,charyn-canyon,medeu");
  await page.getByRole("button", { name: "Trip", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Trip" });
  const handle = (name: RegExp) => dialog.getByRole("button", { name });
  await dialog.getByRole("button", { name: "Start a new day here Medeu ice rink" }).click();
  await expect(dialog.getByRole("heading", { name: /^Day 2: 1\d\d\skm$/ })).toBeVisible();
  await dialog.getByLabel("Name of the trip").fill("Ili & back <b>");
  await dialog.getByLabel("Note").fill("Water,\nhats");
  await expect.poll(() => map.addressed("triptitle")).toBe("Ili & back <b>");
  await expect(dialog.getByRole("heading", { name: "Ili & back <b>" })).toBeVisible();
  await handle(/^Almaty: move/).hover();
  const to = await handle(/^Medeu ice rink: move/).boundingBox();
  if (!to) throw new Error("The stop has no handle.");
  await page.mouse.down();
  await page.mouse.move(to.x + 10, to.y + to.height, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => map.addressed("trip")).toBe("charyn-canyon,medeu,almaty");
  await expect(dialog.getByRole("status")).toHaveText("Almaty is now stop 3, on day 2.");
  await expect(handle(/^Almaty: move/)).toBeFocused();
  await page.keyboard.press("Home");
  await expect(dialog.getByRole("status")).toHaveText("Almaty is now stop 1, on day 1.");
  await page.reload();
  await expect.poll(() => map.addressed("tripdays")).toBe("medeu");
  await expect.poll(() => map.addressed("tripnote")).toBe("Water,\nhats");
});

test("the best order is found and says what it saves", async ({ map, page }) => {
  await map.openMap("trip=almaty,khorgos-city-cn,medeu,charyn-canyon");
  await page.getByRole("button", { name: "Trip", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Trip" });
  await dialog.getByRole("button", { name: "Best order" }).click();
  await expect(dialog.getByRole("status")).toHaveText(
    /^Best order: from 7\d\d\skm to 3\d\d\skm in straight lines\.$/,
  );
  await expect.poll(() => map.addressed("trip")).toBe("almaty,medeu,charyn-canyon,khorgos-city-cn");
  await dialog.getByRole("button", { name: "Best order" }).click();
  await expect(dialog.getByRole("status")).toHaveText("No shorter order was found.");
});

test("on a phone the card and the menu say how many stops there are", async ({ map, page }) => {
  await page.setViewportSize({ width: 390, height: 664 });
  await map.openMap();
  await map.pin("khorgos-city-cn").click();
  await map.card.getByRole("button", { name: "Add to trip" }).click();
  await page.keyboard.press("Escape");
  await expect(map.card).toHaveCount(0);
  // As low as before the card: the new stop is seen.
  await expect(page.getByRole("button", { name: "List collapsed. Expand" })).toBeVisible();
  await map.openMap("site=charyn-canyon&trip=almaty");
  await map.card.getByRole("button", { name: "Add to trip" }).click();
  await expect(map.card.getByRole("button", { name: "Remove from trip" })).toBeVisible();
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("button", { name: "Trip: 2 stops" }).click();
  await expect(page.getByRole("dialog", { name: "Trip" }).getByRole("listitem")).toHaveCount(2);
});

test("of a link to a trip only the stop that is unknown is left out, and only it is told", async ({
  map,
  page,
}) => {
  await map.openMap("trip=almaty,nowhere,charyn-canyon&lang=ru");
  await expect(map.notices).toHaveText(
    "Карта не поняла «trip=nowhere» в адресе. Это пропущено, всё остальное действует.",
  );
  await expect(page.locator(".trip-line")).toContainText("2 остановки");
});

test("who opens a link with a trip sees what it is, keeps it, and finds it again", async ({
  map,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 664 });
  await map.openMap("trip=almaty,charyn-canyon,medeu&tripdays=medeu&triptitle=Our+Ili");
  const view = page.getByRole("region", { name: "Our Ili" });
  await expect(view.getByText("A trip from a link")).toBeInViewport();
  await expect(view.getByRole("listitem")).toHaveCount(3);
  await expect(view.getByRole("heading", { name: /^Day 2/ })).toHaveCount(1);
  await view.getByRole("button", { name: "Make it mine" }).click();
  await expect(view.getByRole("status")).toHaveText("Kept on this device: Our Ili");
  await map.openMap();
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("button", { name: "Trip", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Trip" });
  await dialog.getByRole("button", { name: "Delete Our Ili" }).click();
  await expect(dialog.getByRole("button", { name: "Undo Deleted: Our Ili" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("button", { name: "Open Our Ili" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect.poll(() => map.addressed("tripdays")).toBe("medeu");
  // A phone shows a stop's buttons when they are asked for.
  await dialog.getByRole("button", { name: "Medeu ice rink: more" }).click();
  await dialog.getByLabel("Medeu ice rink: my visit").selectOption("Want to go");
  await page.reload();
  await expect(dialog.getByLabel("Medeu ice rink: my visit")).toHaveValue("want");
});

test("whose a trip is stands below the title and before the reports, in every head", async ({
  map,
  page,
}) => {
  await map.openMap("trip=almaty,charyn-canyon,medeu&lang=ru");
  const topOf = async (part: string) => (await page.locator(part).boundingBox())?.y ?? Number.NaN;
  for (const [width, height] of [
    [360, 640],
    [390, 664],
    [640, 360],
    [1024, 768],
  ] as const) {
    await page.setViewportSize({ width, height });
    const tops = [await topOf("h1"), await topOf(".trip-line"), await topOf(".truth")];
    expect(tops, `${width}`).toEqual([...tops].sort((a, b) => a - b));
    const line = await page.locator(".trip-line").boundingBox();
    expect(line?.width, `${width}`).toBeGreaterThan(180);
    expect(line?.height, `${width}`).toBeLessThan(60);
  }
});

test("a link from the trip's dialog is of the trip, whatever else was open", async ({
  map,
  page,
}) => {
  await map.openMap("q=charyn&site=charyn-canyon&map=9/43.3/79&trip=almaty,charyn-canyon,medeu");
  await page.getByRole("button", { name: "Trip", exact: true }).click();
  await page.getByRole("button", { name: "Link and QR code" }).click();
  const share = page.getByRole("dialog", { name: "Share and embed" });
  const link = await share.getByLabel("Link to the trip").inputValue();
  expect([...new URL(link).searchParams.keys()].sort()).toEqual(["lang", "trip"]);
  await expect(share.getByLabel("Which places")).toHaveValue("trip");
  await page.goto(link);
  await map.waitUntilReady();
  await expect(page.getByText("A trip from a link")).toBeVisible();
});

for (const lang of ["en", "kk-Arab"]) {
  test(`axe finds nothing in the dialog in ${lang}`, async ({ map, page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await map.openMap(`trip=almaty,charyn-canyon&lang=${lang}`);
    await page.locator(".page-controls button").nth(2).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    expect(await violationsOf(axeOn(page).withTags(STANDARD))).toEqual([]);
  });
}
