import { ALL_COUNTED } from "./driver";
import { expect, test } from "./fixtures";
import { WORDS } from "./words";

for (const language of ["ru", "kk-Arab", "en"] as const) {
  for (const hand of language === "en"
    ? (["pointer"] as const)
    : (["pointer", "keyboard"] as const)) {
    test(`a fan finds Charyn in ${language} with the ${hand} and reads that it is not confirmed`, async ({
      map,
      page,
    }) => {
      if (hand === "keyboard") map.asKeyboard();
      await map.openMap(`lang=${language}`);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await map.chooseSeptember();
      await map.openCard(WORDS[language].charyn);
      await expect(map.evidenceSentence).toHaveText(WORDS[language].unconfirmed);
      await expect.poll(() => map.addressed("phase")).toBe("kazakhstan");
      await expect.poll(() => map.addressed("site")).toBe("charyn-canyon");
    });
  }
}

test("Kazakh in Arabic script mirrors the page but not the map", async ({ map, page }) => {
  await map.openMap("lang=kk-Arab");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(map.map).toHaveCSS("direction", "ltr");
  const west = await map.pin("almaty").boundingBox();
  const east = await map.pin("khorgos-city-cn").boundingBox();
  expect(west?.x).toBeLessThan(east?.x ?? 0);
});

test("the card takes the focus and Esc gives it back", async ({ map, page }) => {
  await map.asKeyboard().openMap();
  await map.openCard(/Charyn Canyon/);
  await expect(map.card.getByRole("heading", { level: 2 })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(map.card).toBeHidden();
  await expect(map.findInList(/Charyn Canyon/)).toBeFocused();
});

test("a site that is chosen on the map opens the same card", async ({ map }) => {
  await map.openMap("map=10/43.3533/79.0782");
  await map.pin("charyn-canyon").click();
  await expect(map.card.getByRole("heading", { level: 2 })).toHaveText(/Charyn Canyon/);
  await expect(map.evidenceSentence).toContainText("NUR.KZ");
});

test("hovering a site in the list marks it on the map", async ({ map }) => {
  await map.openMap("map=10/43.3533/79.0782");
  await map.findInList(/Charyn Canyon/).hover();
  await expect(map.pin("charyn-canyon")).toHaveClass(/map-hovered/);
});

test("sites out of the chosen time leave the main part of the list", async ({ map }) => {
  await map.openMap();
  await expect(map.row("yining")).toBeVisible();
  await map.chooseSeptember();
  await expect(map.row("yining")).toBeHidden();
  await map.list.locator("summary").click();
  await expect(map.row("yining")).toBeVisible();
});

test("the count of sites is told as the time changes", async ({ map, page }) => {
  await map.openMap();
  await expect(page.getByText(ALL_COUNTED).first()).toBeVisible();
  await map.chooseSeptember();
  await expect(page.getByRole("status").getByText(/^1 named · \d+ unconfirmed/)).toBeAttached();
});

test("About shows side by side what disagrees, and only that", async ({ map }) => {
  await map.openMap();
  const about = await map.openAbout();
  const claims = about.locator(".about-claim");
  await expect(claims).toHaveCount(1);
  await expect(claims).toContainText("Web series");
  await expect(claims).toContainText("Television series");
  await expect(about.getByText(/announced on 16 July/)).toBeVisible();
});

test("the arrow keys walk the sites of the map, and Enter opens one", async ({ map, page }) => {
  await map.asKeyboard().openMap();
  const drawn = map.map.locator("[data-site-id], [data-cluster-count]");
  await map.tabTo(map.map.locator("[tabindex='0']"));
  const first = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  await page.keyboard.press("ArrowRight");
  const second = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  expect(second).not.toBe(first);
  await expect(drawn.and(page.locator(":focus"))).toHaveCount(1);
});

test("on a phone the list can be read to its end at every height of its sheet", async ({
  map,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await map.openMap("lang=kk");
  const handle = page.locator(".sheet-handle");
  const last = page.getByRole("button", { name: "Карта мен осы тізімді басып шығару" });
  for (const height of ["half", "full"]) {
    await handle.click();
    await expect(page.locator(".sheet")).toHaveAttribute("data-height", height);
    await last.scrollIntoViewIfNeeded();
    await expect(last).toBeInViewport({ ratio: 1 });
  }
});

test("card and list say where a place is, seen from the nearest named one", async ({ map }) => {
  await map.openMap("site=charyn-canyon");
  const where = /143\skm south-west of Khorgos \(China\), as the crow flies/;
  await expect(map.card).toContainText(where);
  await map.card.getByRole("button", { name: "Close" }).click();
  await expect(map.row("charyn-canyon")).toContainText(where);
  await expect(map.row("almaty")).toContainText(/301\skm west of Khorgos/);
});

for (const [window, width, height] of [
  ["a desktop", 1280, 800],
  ["a phone", 390, 664],
] as const) {
  test(`on ${window} a place from far down the list begins at its head, and the list is where it was`, async ({
    map,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await map.openMap();
    if (width < 600) {
      for (const rest of ["half", "full"]) {
        await page.locator(".sheet-handle").click();
        await expect(page.locator(".sheet")).toHaveAttribute("data-height", rest);
      }
    }
    const row = map.row("charyn-canyon");
    await row.scrollIntoViewIfNeeded();
    await row.click();
    const heading = map.card.getByRole("heading", { level: 2 });
    await expect(heading).toHaveText(/Charyn Canyon/);
    await expect(heading).toBeInViewport({ ratio: 1 });
    await expect(map.evidenceSentence).toBeInViewport();
    await map.card.getByRole("button", { name: /Kegen/ }).click();
    await expect(heading).toHaveText(/Kegen/);
    await expect(heading).toBeInViewport({ ratio: 1 });
    await map.card.getByRole("button", { name: "Close" }).click();
    await expect(row).toBeInViewport();
  });
}
