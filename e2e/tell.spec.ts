import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { axeOn, STANDARD, violationsOf } from "./axe";
import { LANGUAGES } from "./driver";
import { expect, test } from "./fixtures";

const PHONE = { viewport: { width: 390, height: 664 }, hasTouch: true, isMobile: true };

const dialogOf = (page: Page) => page.getByRole("dialog", { name: "Do you know a source?" });

/** What a made-up report says of Charyn; the sentence does not name it yet. */
async function tellOfCharyn(page: Page): Promise<void> {
  const dialog = dialogOf(page);
  await dialog.getByLabel("Address of the report").fill("https://news.example.org/charyn");
  await dialog
    .getByLabel("The sentence that names the place")
    .fill("Съёмки прошли в Алматинской области.");
  await dialog.getByLabel("Day of the report").fill("2025-09-20");
}

const run = promisify(execFile);

/** A downloaded file, and what the editor's command says of it; it fails where that refuses the file. */
async function added(page: Page) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialogOf(page).getByRole("button", { name: "Download proposal.geojson" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("proposal.geojson");
  const path = await download.path();
  const proposal: unknown = JSON.parse(await readFile(path, "utf8"));
  const { stdout } = await run("node_modules/.bin/tsx", [
    "tools/data/add-site.ts",
    ...["--check", path],
  ]);
  return { proposal, report: stdout };
}

test("a reader proposes Charyn, is told what the sentence lacks, and an editor can add it", async ({
  map,
  page,
}) => {
  await map.openMap();
  await map.openCard(/Charyn Canyon/);
  await map.card.getByRole("button", { name: "Do you know a source?" }).click();
  const dialog = dialogOf(page);
  await expect(dialog.getByLabel("Place", { exact: true })).toHaveValue("charyn-canyon");
  // Nothing nags before anything was tried.
  await expect(dialog.locator("[aria-invalid]")).toHaveCount(0);
  await dialog.getByRole("button", { name: "Download proposal.geojson" }).click();
  const url = dialog.getByLabel("Address of the report");
  await expect(url).toHaveAccessibleDescription(/nothing changes without a source/);
  await expect(url).toBeFocused();

  await tellOfCharyn(page);
  const quote = dialog.getByLabel("The sentence that names the place");
  await expect(quote).toHaveAccessibleDescription(/does not have the place’s name/);
  await dialog.getByRole("button", { name: "Download proposal.geojson" }).click();
  await expect(quote).toBeFocused();
  await expect(dialog.getByText("1 answer needs another look.")).toBeVisible();

  await quote.fill("Съёмки прошли в Чарынском каньоне.");
  await expect(dialog.getByText("Nothing is missing.")).toBeVisible();
  await expect(quote).not.toHaveAccessibleDescription(/does not have/);
  const { proposal, report } = await added(page);
  expect(proposal).toMatchObject({ type: "Feature", id: "charyn-canyon" });
  expect(report).toMatch(/charyn-canyon: .*evidence/);
});

test("what was seen in a frame needs its moment", async ({ map, page }) => {
  await map.openMap("site=charyn-canyon");
  await map.card.getByRole("button", { name: "Do you know a source?" }).click();
  const dialog = dialogOf(page);
  await tellOfCharyn(page);
  await dialog.getByLabel("The sentence that names the place").fill("Это же Чарынский каньон!");
  await dialog.getByLabel("Somebody recognised it in a frame of the series").check();
  await dialog.getByRole("button", { name: "Download proposal.geojson" }).click();
  const moment = dialog.getByRole("group", { name: "Where in the series" });
  await expect(moment).toHaveAccessibleDescription(/Give the episode/);
  await dialog.getByLabel("Episode").fill("3");
  await dialog.getByLabel("Minute").fill("12");
  await dialog.getByLabel("Second").fill("34");
  await dialog.getByLabel("Who recognised it").fill("A reader");
  await expect(dialog.getByText("Nothing is missing.")).toBeVisible();
  const { proposal } = await added(page);
  expect(proposal).toMatchObject({ proposal: { scene: { episode: 3, seconds: 754 } } });
});

test("a plan is not told as a report, and a dataset from elsewhere asks nobody", async ({
  map,
  page,
}) => {
  await map.openMap("site=charyn-canyon");
  await map.card.getByRole("button", { name: "Do you know a source?" }).click();
  const dialog = dialogOf(page);
  await tellOfCharyn(page);
  await dialog.getByLabel("When it was shot").fill("2025-10");
  await dialog.getByLabel("When it was shot").blur();
  const claim = dialog.getByRole("group", { name: "What is known of the place" });
  await expect(claim).toHaveAccessibleDescription(/can only be a plan/);
  await dialog.getByLabel("The report says that shooting there is planned").check();
  await expect(claim).not.toHaveAccessibleDescription(/can only be a plan/);
});

test.describe("on a phone", () => {
  test.use(PHONE);

  test("another place is chosen with a finger, shown as proposed, and removed", async ({
    map,
    page,
  }) => {
    await map.openMap("map=8/43.4/79.1");
    await page.getByRole("button", { name: "List collapsed. Expand" }).tap();
    await map.list.page().getByRole("button", { name: "Do you know a source?" }).tap();
    const dialog = dialogOf(page);
    await tellOfCharyn(page);
    await dialog.getByLabel("Its name").fill("Bartogay");
    await dialog.getByLabel("The sentence that names the place").fill("They shot at Bartogay.");
    await dialog.getByLabel("Phase").selectOption("kazakhstan");
    await dialog.getByRole("button", { name: "Choose on the map" }).tap();
    await expect(dialog).toBeHidden();
    const bar = page.getByRole("region", { name: "Choose on the map" });
    await expect(bar.getByRole("button", { name: "Use this point" })).toBeFocused();
    const cross = await page.locator(".map-aim svg").boundingBox();
    if (!cross) throw new Error("There is no cross.");
    const at = { x: cross.x + cross.width / 2, y: cross.y + cross.height / 2 };
    // A finger there meets the map.
    expect(
      await page.evaluate(({ x, y }) => {
        const met = document.elementFromPoint(x, y);
        return met?.closest(".leaflet-container") !== null;
      }, at),
    ).toBe(true);
    const before = await bar.locator(".tell-aim").textContent();
    await page.touchscreen.tap(at.x + 60, at.y - 40);
    await expect(bar.locator(".tell-aim")).not.toHaveText(before ?? "");
    await map.waitUntilReady();
    await bar.getByRole("button", { name: "Use this point" }).tap();
    await expect(dialog.getByRole("button", { name: "Choose on the map" })).toBeFocused();
    await expect(dialog.getByLabel("Its name")).toHaveValue("Bartogay");
    const where = dialog.getByRole("group", { name: "Where it is" });
    await expect(where).toContainText("within about");
    await expect(dialog.getByText("Nothing is missing.")).toBeVisible();
    // What a place needs beside its report, an editor is told.
    await expect(dialog.locator('.tell-missing [lang="en"]').first()).toBeVisible();

    await dialog.getByRole("button", { name: "Show on the map" }).tap();
    await expect(dialog).toBeHidden();
    await expect(map.map.getByText("Proposed: Bartogay")).toBeInViewport();
    expect(page.url()).not.toContain("Bartogay");
    await page.getByRole("button", { name: "Back to the proposal" }).tap();
    await expect(dialog.getByLabel("Its name")).toHaveValue("Bartogay");
    await dialog.getByRole("button", { name: "Close" }).tap();
    await page.getByRole("button", { name: "Remove", exact: true }).tap();
    await expect(map.map.getByText("Proposed: Bartogay")).toBeHidden();
  });
});

test("by keyboard a place is chosen with the arrow keys, and Escape changes nothing", async ({
  map,
  page,
}) => {
  await map.openMap("map=8/43.4/79.1");
  map.asKeyboard();
  const about = await map.openAbout();
  await map.activate(about.getByRole("button", { name: "Do you know a source?" }));
  const dialog = dialogOf(page);
  await map.activate(dialog.getByRole("button", { name: "Choose on the map" }));
  const bar = page.getByRole("region", { name: "Choose on the map" });
  await expect(bar.getByRole("button", { name: "Use this point" })).toBeFocused();
  await expect(bar.locator(".tell-aim")).toContainText("N");
  await page.keyboard.press("Escape");
  const where = dialog.getByRole("group", { name: "Where it is" });
  await expect(where).toContainText("Not chosen yet.");

  await page.keyboard.press("Enter");
  await expect(bar.locator(".tell-aim")).toContainText("N");
  const before = (await bar.locator(".tell-aim").textContent()) ?? "";
  await page.keyboard.press("ArrowRight");
  await map.waitUntilReady();
  await expect(bar.locator(".tell-aim")).not.toHaveText(before);
  await page.keyboard.press("+");
  await expect(bar.locator(".tell-aim")).toContainText("within about 5 km");
  await map.waitUntilReady();
  const chosen = (await bar.locator(".tell-aim").textContent()) ?? "";
  await page.keyboard.press("Enter");
  await expect(where).toContainText(chosen);
});

for (const language of LANGUAGES) {
  test(`the dialog fits a phone and axe finds nothing in ${language}`, async ({ map, page }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await page.emulateMedia({ reducedMotion: "reduce" });
    await map.openMap(`lang=${language}&site=charyn-canyon`);
    await page.locator(".card .tell-start").click();
    const dialog = page.getByRole("dialog");
    await dialog.locator('[name="tell-claim"]').last().check();
    await dialog.locator("select").first().selectOption("");
    await dialog.locator("[data-at=show]").click();
    await expect(dialog.locator("[data-amiss]").first()).toBeVisible();
    expect(
      await dialog.locator(".dialog-body").evaluate((body) => body.scrollWidth - body.clientWidth),
    ).toBe(0);
    expect(await violationsOf(axeOn(page).withTags(STANDARD))).toEqual([]);
  });
}
