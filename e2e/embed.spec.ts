import type { FrameLocator, Page } from "@playwright/test";
import { expect, expectReady, test } from "./fixtures";

declare global {
  interface Window {
    /** What the host's page was sent; see tools/run/host.ts. */
    messages: { data: { type?: string; height?: number }; origin: string }[];
  }
}

async function expectWorkingEmbed(page: Page): Promise<FrameLocator> {
  const frame = page.frameLocator("iframe");
  await expectReady(frame.locator("html"));
  await expect(frame.locator("[data-site-id]").first()).toBeVisible();
  await expect(frame.getByRole("slider", { name: "From date" })).toBeVisible();
  const types = () => page.evaluate(() => window.messages.map(({ data }) => data.type));
  await expect.poll(types).toContain("ili-map:ready");
  await expect.poll(types).toContain("ili-map:resize");
  return frame;
}

for (const sandbox of [undefined, "allow-scripts"]) {
  test(`the embed works on a foreign page ${sandbox ? `with sandbox="${sandbox}"` : "as it is"}`, async ({
    guard,
    page,
    host,
    baseURL,
  }) => {
    const frame = `${baseURL}/embed.html?lang=en`;
    await page.goto(host.address(sandbox === undefined ? { frame } : { frame, sandbox }));
    const embed = await expectWorkingEmbed(page);
    await embed.getByRole("button", { name: /September · Kazakhstan/ }).click();
    await expect(embed.getByRole("slider", { name: "From date" })).toHaveAttribute(
      "aria-valuetext",
      /September 2025/,
    );
    const heights = await page.evaluate(() =>
      window.messages.flatMap(({ data }) => (data.type === "ili-map:resize" ? [data.height] : [])),
    );
    expect(heights[0]).toBeGreaterThan(100);
    await embed.locator('[data-site-id="almaty"]').click();
    await embed.getByText("Directions", { exact: true }).click();
    await expect(embed.getByRole("link", { name: /^2GIS/ })).toHaveAttribute(
      "href",
      /^https:\/\/2gis\.kz\/directions/,
    );
    // Where no link may open, the coordinates can be copied.
    const coordinates = embed.getByRole("textbox", { name: /^If no link opens/ });
    await expect(coordinates).toHaveCount(sandbox === undefined ? 0 : 1);
    if (sandbox === undefined) return;
    // A tap on a link is answered where it was, above the card.
    guard.allow(/allow-popups/);
    await embed.getByRole("link", { name: /^Yandex/ }).click();
    const blocked = embed.getByRole("dialog", { name: /does not let it open links/ });
    await expect(blocked.getByRole("textbox")).toHaveValue(/^https:\/\/yandex/);
    await blocked.getByRole("button", { name: "Dismiss" }).click();
    await expect(blocked).toHaveCount(0);
  });
}

test("the embed works with storage blocked", async ({ page, host, baseURL }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("Access is denied for this document.", "SecurityError");
      },
    });
  });
  await page.goto(host.address({ frame: `${baseURL}/embed.html?lang=en` }));
  await expectWorkingEmbed(page);
});

test("the embed shows the state of its address", async ({ page, host, baseURL }) => {
  const state = "lang=ru&phase=china&site=khorgos-city-cn&theme=dark";
  await page.goto(host.address({ frame: `${baseURL}/embed.html?${state}` }));
  const frame = page.frameLocator("iframe");
  await expectReady(frame.locator("html"));
  await expect(frame.locator("html")).toHaveAttribute("lang", "ru");
  await expect(frame.getByText("Хоргос").first()).toBeVisible();
});

test("the embed says in words that its map is missing", async ({ guard, page, host, baseURL }) => {
  guard.allow(/pmtiles/);
  await page.route("**/*.pmtiles", (route) => route.fulfill({ status: 404, body: "gone" }));
  await page.goto(host.address({ frame: `${baseURL}/embed.html?lang=en` }));
  const frame = page.frameLocator("iframe");
  await expectReady(frame.locator("html"), "error");
  await expect(frame.locator(".notices")).toHaveText(/\w+ \w+/);
  await expect(frame.locator("[data-site-id]").first()).toBeVisible();
});

test("the full app refuses to be framed", async ({ guard, page, host, baseURL }) => {
  guard.allow(/frame|ERR_BLOCKED_BY_RESPONSE/i);
  await page.goto(host.address({ frame: `${baseURL}/index.html` }));
  await expect(page.frameLocator("iframe").locator("#root")).toHaveCount(0);
  expect(await page.evaluate(() => window.messages)).toEqual([]);
});
