import words from "virtual:messages/directions";
import { expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { cleanup, render } from "vitest-browser-react";
import { LANGUAGES } from "../../domain/language";
import { TranslatorProvider } from "../../i18n/react";
import { createTranslator } from "../../i18n/translator";
import { BlockedLink } from "./BlockedLink";
import "../../ui/base.css";
import "../../ui/Button.css";
import "../../ui/NoticeBox.css";
import "../directions.css";

const ADDRESS = `https://maps.example/dir/?api=1&destination=43.3533%2C79.0782&${"note=long&".repeat(9)}`;

async function tell(language: (typeof LANGUAGES)[number], linkTop: number) {
  const t = createTranslator(language, words[language]);
  const link = document.createElement("a");
  link.href = ADDRESS;
  link.textContent = "Maps";
  link.style.cssText = `position: fixed; left: 20px; top: ${linkTop}px`;
  document.body.append(link);
  const onClose = vi.fn();
  await render(
    <TranslatorProvider translator={t}>
      <BlockedLink link={link} onClose={onClose} />
    </TranslatorProvider>,
  );
  const box = page.getByRole("dialog", { name: t("dialogs.directions.linkBlocked") });
  await expect.element(box).toBeVisible();
  return { t, link, onClose, box: box.element() };
}

test.each(LANGUAGES)(
  "a blocked link is told of beside it, all in the frame, in %s",
  async (language) => {
    for (const [width, height] of [
      [240, 240],
      [320, 480],
      [640, 480],
    ] as const) {
      await page.viewport(width, height);
      for (const top of [10, height / 2, height - 30]) {
        const { link, box } = await tell(language, top);
        const inside = box.getBoundingClientRect();
        expect(inside.left).toBeGreaterThanOrEqual(0);
        expect(inside.right).toBeLessThanOrEqual(width);
        expect(inside.top).toBeGreaterThanOrEqual(0);
        expect(inside.bottom).toBeLessThanOrEqual(height);
        // Nothing is cut off of what it says.
        if (height > 240) expect(box.scrollHeight).toBeLessThanOrEqual(box.clientHeight);
        link.remove();
        await cleanup();
      }
    }
  },
);

test("its address is selected, and it goes by its button, by Escape, by a tap elsewhere, and with the link", async () => {
  await page.viewport(320, 480);
  const { t, link, onClose } = await tell("en", 100);
  await expect.element(page.getByRole("textbox")).toHaveValue(ADDRESS);
  expect(window.getSelection()?.toString()).toBe(ADDRESS);
  await userEvent.keyboard("{Escape}");
  expect(onClose).toHaveBeenCalledTimes(1);
  expect(document.activeElement).toBe(link);
  await page.getByRole("button", { name: t("core.dismiss") }).click();
  expect(onClose).toHaveBeenCalledTimes(2);
  document.body.click();
  expect(onClose).toHaveBeenCalledTimes(3);
  link.remove();
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledTimes(4));
});
