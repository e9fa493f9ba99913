import { LANGUAGES } from "./driver";
import { expect, test } from "./fixtures";

test("a fan follows the shoot from Khorgos to what nobody knows", async ({ map, page }) => {
  await map.openMap();
  await page.getByRole("button", { name: "Follow the shoot" }).click();
  const story = page.getByRole("article");
  await expect(story.getByRole("heading", { name: "It begins in Khorgos" })).toBeFocused();
  await expect(page).toHaveURL(/step=1/);
  await expect(page.getByRole("button", { name: "August · China", exact: true })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await expect(map.pin("khorgos-city-cn")).toBeVisible();
  for (let step = 2; step <= 7; step += 1) {
    await story.getByRole("button", { name: "Next" }).click();
    await expect(page).toHaveURL(new RegExp(`step=${step}`));
    await expect(story.getByText("Not known:")).toBeVisible();
  }
  await page.goBack();
  await expect(story.getByText("Step 6 of 7")).toBeVisible();
  await map.waitUntilReady();
  await story.getByRole("button", { name: "Close the story" }).click();
  await expect(page).not.toHaveURL(/step=/);
  await expect(map.list.locator("[data-site-id]").first()).toBeVisible();
});

test("a step shows its sites past the reader's filters, and closing gives those back", async ({
  map,
  page,
}) => {
  await map.openMap("kind=lake&q=lake&mode=until&to=2025-08-20");
  const start = page.getByRole("button", { name: "Follow the shoot" });
  await start.click();
  await expect(map.pin("khorgos-city-cn")).toBeVisible();
  await page.getByRole("article").getByRole("button", { name: "Next" }).click();
  await expect(page).toHaveURL(/step=2/);
  await expect.poll(() => map.addressed("kind")).toBeNull();
  await page.getByRole("button", { name: "Close the story" }).click();
  await expect(start).toBeFocused();
  await expect(page).toHaveURL(/to=2025-08-20&q=lake&kind=lake&mode=until$/);
  // Closing has gone back before all of the story, which lies ahead now.
  await page.goForward();
  await expect(page.getByText("Step 1 of 7")).toBeVisible();
  await page.goForward();
  await expect(page.getByText("Step 2 of 7")).toBeVisible();
  await page.goBack();
  await expect(page.getByText("Step 1 of 7")).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/kind=lake/);
  await expect(start).toBeFocused();
});

test("a link to a step says more than the step where it says anything", async ({ map, page }) => {
  await map.openMap("step=3");
  const before = page.url();
  await map.move(map.fromDate, 11);
  await expect.poll(() => map.addressed("from")).toBe("2025-08-12");
  await page.reload();
  await expect(map.fromDate).toHaveAttribute("aria-valuetext", /12 August 2025/);
  await page.getByRole("button", { name: "Both" }).click();
  await expect.poll(() => map.addressed("from")).toBe("2025-08-01");
  await page.reload();
  await map.waitUntilReady();
  await expect(map.toDate).toHaveAttribute("aria-valuetext", /30 September 2025/);
  await map.openMap("step=5&site=yining&map=9/43.9/81.3");
  await expect(map.card.getByRole("heading", { name: /Yining/ })).toBeVisible();
  await expect.poll(() => map.addressed("map")).toBe("9/43.9/81.3");
  await page.keyboard.press("Escape");
  await expect(page.getByText("Step 5 of 7")).toBeVisible();
  expect(before).toMatch(/\?step=3&lang=en$/);
});

test("a step opened by its link is one entry, which Back finds again", async ({ map, page }) => {
  await map.openMap();
  await map.openMap("step=2");
  await page.getByRole("article").getByRole("button", { name: "Next" }).click();
  await expect(page).toHaveURL(/step=3/);
  await page.goBack();
  await expect(page.getByText("Step 2 of 7")).toBeVisible();
  await expect(page.getByRole("button", { name: "August · China", exact: true })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await page.goBack();
  await expect(page).not.toHaveURL(/step=/);
});

test("arrow keys turn the steps, and follow the eye from right to left", async ({ map, page }) => {
  await map.openMap("step=2");
  const story = page.getByRole("article");
  await expect(story.getByText("Step 2 of 7")).toBeVisible();
  await story.getByRole("heading").focus();
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/step=3/);
  await map.openMap("step=2&lang=kk-Arab");
  await story.getByRole("heading").focus();
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/step=1/);
});

test("a step that is not there is told, and the map opens", async ({ map }) => {
  await map.openMap("step=99");
  await expect(map.notices).toContainText("step=99");
  await expect(map.list.locator("[data-site-id]").first()).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("a link to a step shows its words and its place", async ({ map, page }) => {
    await map.openMap("step=5");
    await expect(page.getByRole("heading", { name: "Almaty", exact: true })).toBeInViewport();
    await expect(map.pin("almaty")).toBeInViewport();
  });

  for (const language of LANGUAGES) {
    test(`every step is read and turned without scrolling in ${language}`, async ({
      map,
      page,
    }) => {
      // What is read comes at once, however the map comes after.
      await page.emulateMedia({ reducedMotion: "reduce" });
      await map.openMap(`step=1&lang=${language}`);
      const story = page.getByRole("article");
      const ways = story.getByRole("navigation");
      for (let step = 1; step <= 7; step += 1) {
        await expect(page).toHaveURL(new RegExp(`step=${step}`));
        const end = (await ways.boundingBox())?.y ?? 0;
        const words = [story.getByRole("heading"), ...(await story.locator("p").all())];
        for (const part of words) {
          await expect(part).toBeInViewport({ ratio: 1 });
          const { y, height } = (await part.boundingBox()) ?? { y: 0, height: Infinity };
          expect(y + height).toBeLessThanOrEqual(end);
        }
        for (const way of await ways.getByRole("button").all()) {
          await expect(way).toBeInViewport({ ratio: 1 });
        }
        if (step < 7) await ways.getByRole("button").last().click();
      }
    });
  }
});

test("Escape leaves the story, as it closes all that is open", async ({ map, page }) => {
  await map.openMap("step=2");
  await expect(page.getByText("Step 2 of 7")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByText("Step 2 of 7")).toBeHidden();
  await expect.poll(() => map.addressed("step")).toBeNull();
});

test("on a phone on its side the way on stays in sight", async ({ map, page }) => {
  await page.setViewportSize({ width: 844, height: 390 });
  await map.openMap("step=4");
  await expect(page.getByRole("article").getByRole("button", { name: "Next" })).toBeInViewport({
    ratio: 1,
  });
});
