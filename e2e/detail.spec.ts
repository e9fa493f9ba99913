import { CREDIT, nameDetailedGround, TOWN } from "./detail";
import { expect, expectReady, test } from "./fixtures";
import { differingPixels } from "./pictures";

const ENDS = "The base map has no more detail";

test("where the detailed ground reaches, the map is drawn from it, credited, and does not say that it ends", async ({
  context,
  map,
  page,
}) => {
  await nameDetailedGround(context);
  await map.openMap("map=9/45.4/77.5");
  await expect(page.getByText(CREDIT)).toHaveCount(0);
  await map.openMap(TOWN);
  await expect(page.getByRole("link", { name: CREDIT })).toBeInViewport();
  await expect(page.getByText(ENDS)).toHaveCount(0);
  // Beside the town its archive ends, and with it the ground.
  await map.travelTo("map=14/45.6/77.5&lang=en");
  await expect(page.getByText(ENDS)).toBeVisible();
  await expect(page.getByText(CREDIT)).toHaveCount(0);
});

for (const archive of ["missing", "broken"] as const) {
  test(`a ${archive} detailed archive leaves the schematic ground, with words`, async ({
    context,
    guard,
    map,
    page,
  }) => {
    guard.allow(/404/);
    await nameDetailedGround(context, archive);
    await map.openMap(TOWN);
    await expect(page.getByText(ENDS)).toBeVisible();
    await expect(page.getByText(CREDIT)).toHaveCount(0);
    const without = await map.map.screenshot();
    await context.unrouteAll();
    await map.openMap(TOWN);
    expect(await differingPixels(context, without, await map.map.screenshot())).toBe(0);
  });
}

test("a frame draws it too, by a script of its own, and credits it", async ({ context, page }) => {
  await nameDetailedGround(context);
  await page.goto(`/embed.html?lang=en&${TOWN}`);
  await expectReady(page.locator("html"));
  await expect(page.getByRole("link", { name: CREDIT })).toBeInViewport();
});
