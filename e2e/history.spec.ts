import type { Page } from "@playwright/test";
import { syntheticFile, syntheticSites } from "../tools/bench/synthetic";
import type { MapDriver } from "./driver";
import { expect, expectReady, test } from "./fixtures";

const PHONE = { width: 390, height: 664 };
const DESK = { width: 1280, height: 800 };

/** Two places at one spot, which no zoom takes apart. */
const TWINS = (() => {
  const [first, second] = syntheticSites(60).filter(({ named }) => !named);
  if (!first || !second) throw new Error("There are no made-up sites.");
  const { lon, lat } = first;
  return syntheticFile([first, { ...second, lon, lat }]);
})();

/** Opens the page after another one, to which "back" must not lead too early. */
async function comeFromElsewhere(map: MapDriver, page: Page, query = ""): Promise<void> {
  await page.route("**/data/twins.geojson", (route) =>
    route.fulfill({ contentType: "application/geo+json", body: TWINS }),
  );
  await page.goto("about:blank");
  await map.openMap(query);
}

type Opening = Readonly<{
  what: string;
  query?: string;
  on: readonly ("phone" | "desk")[];
  open(map: MapDriver, page: Page, size: "phone" | "desk"): Promise<void>;
  opened(map: MapDriver, page: Page): ReturnType<Page["locator"]>;
  close(map: MapDriver, page: Page): Promise<void>;
}>;

async function openAbout(map: MapDriver, page: Page, size: "phone" | "desk"): Promise<void> {
  if (size === "phone") await map.activate(page.getByRole("button", { name: "More", exact: true }));
  await map.activate(page.getByRole("button", { name: "About", exact: true }));
}

const OPENINGS: readonly Opening[] = [
  {
    what: "a dialog",
    on: ["phone", "desk"],
    open: openAbout,
    opened: (_, page) => page.getByRole("dialog", { name: "About" }),
    close: (_, page) => page.getByRole("button", { name: "Close", exact: true }).click(),
  },
  {
    what: "the menu",
    on: ["phone"],
    open: (map, page) => map.activate(page.getByRole("button", { name: "More", exact: true })),
    opened: (_, page) => page.getByRole("button", { name: "Press image" }),
    close: (_, page) => page.keyboard.press("Escape"),
  },
  {
    what: "a card",
    on: ["phone", "desk"],
    open: (map) => map.activate(map.pin("almaty")),
    opened: (map) => map.card,
    close: (map) => map.card.getByRole("button", { name: "Close", exact: true }).click(),
  },
  {
    what: "the story",
    on: ["phone", "desk"],
    open: async (map, page, size) => {
      if (size === "phone") await page.locator(".sheet-handle").click();
      await map.activate(page.getByRole("button", { name: "Follow the shoot" }));
    },
    opened: (_, page) => page.getByText("Step 1 of 7"),
    close: (_, page) => page.getByRole("button", { name: "Close the story" }).click(),
  },
  {
    what: "a cluster's list",
    query: "data=/data/twins.geojson",
    on: ["phone", "desk"],
    open: (map) => map.activate(map.map.locator("[data-cluster-count]")),
    opened: (_, page) => page.getByRole("region", { name: "2 places close together" }),
    close: (_, page) => page.getByRole("button", { name: "Close", exact: true }).click(),
  },
];

for (const { what, query, on, open, opened, close } of OPENINGS) {
  for (const size of on) {
    test(`on a ${size}, Back closes ${what}, Forward opens it again, and closing it leaves no step`, async ({
      map,
      page,
    }) => {
      await page.setViewportSize(size === "phone" ? PHONE : DESK);
      await comeFromElsewhere(map, page, query);
      const address = page.url();
      await open(map, page, size);
      await expect(opened(map, page)).toBeVisible();
      await page.goBack();
      await expect(opened(map, page)).toBeHidden();
      await map.waitUntilReady();
      await expect(page).toHaveURL(address);
      // The story is begun from a sheet that has been pulled up.
      const height = what === "the story" ? "half" : "peek";
      const sheet = page.locator(".sheet");
      if (size === "phone") await expect(sheet).toHaveAttribute("data-height", height);
      await page.goForward();
      await expect(opened(map, page)).toBeVisible();
      await close(map, page);
      await expect(opened(map, page)).toBeHidden();
      if (size === "phone") await expect(sheet).toHaveAttribute("data-height", height);
      await map.waitUntilReady();
      await page.goBack();
      await expect(page).toHaveURL("about:blank");
    });
  }
}

test("Back goes from step to step of the story before it leaves, also from after its end", async ({
  map,
  page,
}) => {
  await comeFromElsewhere(map, page);
  await page.getByRole("button", { name: "Follow the shoot" }).click();
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await expect(page.getByText("Step 2 of 7")).toBeVisible();
  await page.goBack();
  await expect(page.getByText("Step 1 of 7")).toBeVisible();
  await page.goBack();
  await expect(page.getByText("Step 1 of 7")).toBeHidden();
  await page.goForward();
  for (let number = 1; number < 7; number += 1) {
    await expect(page.getByText(`Step ${number} of 7`)).toBeVisible();
    await page.getByRole("button", { name: "Next", exact: true }).click();
  }
  await page.getByRole("button", { name: "Back to the map", exact: true }).click();
  await expect(page.getByText("Step 7 of 7")).toBeHidden();
  await page.goBack();
  await expect(page.getByText("Step 7 of 7")).toBeVisible();
});

test("leaving the story at a later step leads before all of it, and Forward into it again", async ({
  map,
  page,
}) => {
  await comeFromElsewhere(map, page);
  const address = page.url();
  await page.getByRole("button", { name: "Follow the shoot" }).click();
  for (const number of [2, 3]) {
    await page.getByRole("button", { name: "Next", exact: true }).click();
    await expect(page.getByText(`Step ${number} of 7`)).toBeVisible();
  }
  await page.getByRole("button", { name: "Close the story" }).click();
  await expect(page.getByText("Step 3 of 7")).toBeHidden();
  await map.waitUntilReady();
  await expect(page).toHaveURL(address);
  await page.goForward();
  await expect(page.getByText("Step 1 of 7")).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL("about:blank");
});

test("a press beside the open menu closes it and opens what was pressed, one step each", async ({
  map,
  page,
}) => {
  await page.setViewportSize(PHONE);
  await comeFromElsewhere(map, page);
  await page.getByRole("button", { name: "More", exact: true }).click();
  await expect(page.getByRole("button", { name: "Press image" })).toBeVisible();
  await map.pin("almaty").click();
  await expect(map.card).toBeVisible();
  await expect(page.getByRole("button", { name: "Press image" })).toBeHidden();
  await expect.poll(() => map.addressed("site")).toBe("almaty");
  await page.goBack();
  await expect(map.card).toBeHidden();
  await page.goBack();
  await expect(page).toHaveURL("about:blank");
});

test("Back closes a dialog and keeps what was changed in it", async ({ map, page }) => {
  await comeFromElsewhere(map, page, "trip=almaty,charyn-canyon");
  await page.getByRole("button", { name: /^Trip/ }).click();
  const dialog = page.getByRole("dialog", { name: "Trip" });
  await dialog.getByRole("button", { name: "Almaty: remove" }).click();
  await page.goBack();
  await expect(dialog).toBeHidden();
  await expect.poll(() => map.addressed("trip")).toBe("charyn-canyon");
  await page.goForward();
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Almaty: remove" })).toHaveCount(0);
});

test("a page that is loaded again at an open dialog opens with it", async ({ map, page }) => {
  await comeFromElsewhere(map, page);
  await openAbout(map, page, "desk");
  await expect(page.getByRole("dialog", { name: "About" })).toBeVisible();
  await page.reload();
  await map.waitUntilReady();
  await expect(page.getByRole("dialog", { name: "About" })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("dialog", { name: "About" })).toBeHidden();
});

test("closing a card leaves the map where it is", async ({ map }) => {
  await map.openMap();
  await map.openCard(/Charyn Canyon/);
  await map.waitUntilReady();
  await expect.poll(() => map.addressed("map")).not.toBeNull();
  const near = map.addressed("map");
  await map.card.getByRole("button", { name: "Close", exact: true }).click();
  await expect(map.card).toBeHidden();
  await expect.poll(() => map.addressed("site")).toBeNull();
  await map.waitUntilReady();
  await expect.poll(() => map.addressed("map")).toBe(near);
});

test("an embed adds nothing to the history of its host", async ({ page, host, baseURL }) => {
  const src = `${baseURL}/embed.html?lang=en&controls=time,list,zoom,search`;
  const html = `<!doctype html><html lang="en"><head><title>An article</title>
<link rel="icon" href="data:,"></head><body>
<iframe title="Map" src="${src}" width="800" height="600"></iframe></body></html>`;
  await page.goto(host.put({ html }));
  const embed = page.frameLocator("iframe");
  await expectReady(embed.locator("html"));
  const entries = await page.evaluate(() => window.history.length);
  await embed.locator('[data-site-id="almaty"]').first().click();
  await expect(embed.getByRole("article")).toBeVisible();
  await embed.getByRole("button", { name: "Close", exact: true }).click();
  await embed.getByRole("button", { name: /August · China/ }).click();
  await embed.getByRole("button", { name: "Zoom in" }).click();
  await expectReady(embed.locator("html"));
  expect(await page.evaluate(() => window.history.length)).toBe(entries);
});
