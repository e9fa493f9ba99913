import { expect, test } from "./fixtures";

// The guard of every test also fails on a request that leaves the origin; here the whole page is
// used, and what it leaves behind is looked at.
test("using the whole page sets no cookie and asks nobody else", async ({ map, page, context }) => {
  const asked = new Set<string>();
  context.on("request", (request) => asked.add(new URL(request.url()).origin));
  await map.openMap();
  await map.chooseSeptember();
  await map.openCard(/Charyn Canyon/);
  await page.keyboard.press("Escape");
  await map.openAbout();
  await page.keyboard.press("Escape");
  await map.chooseLanguage("zh");
  await map.waitUntilReady();
  expect([...asked].filter((origin) => origin !== "null")).toEqual([new URL(page.url()).origin]);
  expect(await context.cookies()).toEqual([]);
});

test("everything works with storage blocked", async ({ map, page }) => {
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException("Access is denied for this document.", "SecurityError");
        },
      });
    }
  });
  await map.openMap();
  await map.chooseLanguage("ru");
  await map.waitUntilReady();
  await map.chooseSeptember();
  await map.openCard(/Чарынский каньон/);
  await page.getByRole("button", { name: /тем/i }).click();
  await expect.poll(() => map.addressed("theme")).not.toBeNull();
  // A file of one's own has nowhere to be kept: that is said, and the map stays as it is.
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["name;lat;lon\nA;43.3;77"], "mine.csv"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true }));
  });
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("alert")).toContainText("не даёт странице сохранить файл");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(map.card.getByRole("heading", { level: 2 })).toHaveText(/Чарынский каньон/);
});
