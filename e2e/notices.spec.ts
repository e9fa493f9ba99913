import { expect, test } from "./fixtures";

test("a notice leaves when its cause is gone", async ({ map, page, context, guard }) => {
  guard.allow(/ERR_INTERNET_DISCONNECTED|Failed to load resource|ERR_FAILED/);
  await map.openMap("kind=castle");
  await expect(map.notices).toContainText("kind=castle");
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
