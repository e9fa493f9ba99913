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
});
