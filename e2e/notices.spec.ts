import { expect, test } from "./fixtures";

test("a notice leaves when its cause is gone", async ({ map, page, context, guard }) => {
  guard.allow(/ERR_INTERNET_DISCONNECTED|Failed to load resource|ERR_FAILED/);
  await map.openMap("kind=castle&theme=sepia");
  await expect(map.notices).toContainText("kind=castle, theme=sepia");
  await expect(map.notices.getByRole("button")).toHaveCount(1);
  await page.getByText("Filters", { exact: true }).click();
  await page.getByRole("button", { name: /^Lake: \d/ }).click();
  await expect(map.notices).toBeEmpty();
  await context.setOffline(true);
  await page.getByRole("button", { name: "Press image" }).click();
  await expect(map.notices).toContainText("could not be loaded");
  await context.setOffline(false);
  await expect(map.notices).toBeEmpty();
});

test("a refused position is not held against the one that is found", async ({
  map,
  page,
  context,
}) => {
  await map.openMap();
  await page.getByRole("button", { name: "Near me" }).click();
  await expect(map.notices).toContainText("was not allowed");
  await context.grantPermissions(["geolocation"]);
  await context.setGeolocation({ latitude: 43.2389, longitude: 76.8897, accuracy: 40 });
  await page.getByRole("button", { name: "Near me" }).click();
  await expect(map.list.locator("[data-site-id]").first()).toContainText("from you");
  await expect(map.notices).toBeEmpty();
});

test("what came of one press of the button leaves with the reader's next action", async ({
  map,
  page,
  context,
}) => {
  await map.openMap();
  const nearMe = page.getByRole("button", { name: "Near me" });
  const actions = [
    () => map.map.click({ position: { x: 620, y: 420 } }),
    () => map.searchBox.press("a"),
    () => page.mouse.wheel(0, 100),
  ];
  for (const act of actions) {
    await nearMe.click();
    await expect(map.notices).toContainText("was not allowed");
    await page.keyboard.press("Tab");
    await expect(map.notices).toContainText("was not allowed");
    await act();
    await expect(map.notices).toBeEmpty();
  }
  await context.grantPermissions(["geolocation"]);
  await context.setGeolocation({ latitude: 55.75, longitude: 37.62, accuracy: 40 });
  await nearMe.click();
  await expect(map.notices).toContainText("from the nearest place");
  await map.map.click({ position: { x: 620, y: 420 } });
  await expect(map.notices).toBeEmpty();
});

test("on a phone the list that is sorted by distance comes up, and is told in words", async ({
  map,
  page,
  context,
}) => {
  await page.setViewportSize({ width: 390, height: 664 });
  await context.grantPermissions(["geolocation"]);
  await context.setGeolocation({ latitude: 43.2389, longitude: 76.8897, accuracy: 40 });
  await map.openMap();
  const nearest = map.list.locator("[data-site-id]").first();
  await expect(nearest).not.toBeInViewport();
  await page.getByRole("button", { name: "Near me" }).click();
  await expect(nearest).toBeInViewport();
  await expect(nearest).toContainText("from you");
  await expect(page.getByText("The list is sorted by distance from you.")).toHaveRole("status");
  await page.getByRole("button", { name: "Near me" }).click();
  await expect(page.getByText("The list is back in its usual order.")).toHaveRole("status");
});

test("a part of the address that could not be read is told until the reader goes on", async ({
  map,
}) => {
  await map.openMap("map=8/99/78");
  await expect(map.notices).toContainText("map=8/99/78");
  await map.searchBox.fill("lake");
  await expect(map.notices).toBeEmpty();
});
