import type { Locator, Page } from "@playwright/test";
import { expect, expectReady } from "./expect";
import { WORDS } from "./words";

export type Language = "ru" | "kk" | "zh" | "en" | "kk-Arab";
export const LANGUAGES: readonly Language[] = ["ru", "kk", "zh", "en", "kk-Arab"];

/** What the page counts when nothing is narrowed. */
export const ALL_COUNTED = "2 named · 64 unconfirmed · 8 nearby";

/** Tabs after which a control counts as out of reach by keyboard. */
const MOST_TABS = 150;

/** What a reader does on the map's page, in the words of the domain. */
export class MapDriver {
  #hand: "pointer" | "keyboard" = "pointer";
  #language: Language = "en";

  constructor(readonly page: Page) {}

  /** From now on everything is reached with Tab and activated with Enter. */
  asKeyboard(): this {
    this.#hand = "keyboard";
    return this;
  }

  /** Opens the app with a query, in English unless the query says otherwise, and waits. */
  async openMap(query = "", until: "true" | "error" = "true"): Promise<void> {
    const parameters = new URLSearchParams(query);
    if (!parameters.has("lang")) query = query ? `${query}&lang=en` : "lang=en";
    this.#language = LANGUAGES.find((one) => one === parameters.get("lang")) ?? "en";
    await this.page.goto(`/index.html?${query}`);
    await this.waitUntilReady(until);
  }

  /** Goes to another state of the same page, as Back and Forward do, and waits for its map. */
  async travelTo(query: string): Promise<void> {
    await this.page.evaluate((to) => {
      document.documentElement.dataset["mapReady"] = "false";
      history.pushState(null, "", `?${to}`);
      window.dispatchEvent(new PopStateEvent("popstate"));
    }, query);
    await this.waitUntilReady();
  }

  /**
   * Waits for what the page promises screenshot tools, `<html data-map-ready>`, and for its panels, which on a
   * slow line follow the map.
   */
  async waitUntilReady(state: "true" | "error" = "true"): Promise<void> {
    const html = this.page.locator("html");
    await expectReady(html, state);
    const withoutPanels = this.page.locator(".prelude");
    if (state === "error" || (await withoutPanels.count()) === 0) return;
    await expect(withoutPanels).toHaveCount(0, { timeout: 20_000 });
    await expectReady(html);
  }

  /** Puts the keyboard's focus on a control the way a reader without a mouse does. */
  async tabTo(target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    await expect(target).toBeVisible();
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press(key);
    }
    throw new Error(`${target} is not within ${MOST_TABS} tabs.`);
  }

  async activate(target: Locator): Promise<void> {
    if (this.#hand === "pointer") return target.click();
    await this.tabTo(target);
    await this.page.keyboard.press("Enter");
  }

  async chooseSeptember(): Promise<void> {
    await this.activate(this.september);
    await expect(this.september).toHaveAttribute("aria-pressed", "true");
  }

  async chooseLanguage(language: Language): Promise<void> {
    await this.page.getByRole("combobox", { name: "Language" }).selectOption(language);
    this.#language = language;
    await expect(this.page.locator("html")).toHaveAttribute("lang", language);
  }

  get september(): Locator {
    return this.page.getByRole("button", { name: WORDS[this.#language].september });
  }

  /** The list of sites, the map's equal. */
  get list(): Locator {
    return this.page.getByRole("region", { name: WORDS[this.#language].places, exact: true });
  }

  findInList(name: string | RegExp): Locator {
    return this.list.getByRole("button", { name });
  }

  /** Opens a site from the list and waits for its card. */
  async openCard(name: string | RegExp): Promise<void> {
    await this.activate(this.findInList(name));
    await expect(this.card.getByRole("heading", { level: 2 })).toHaveText(name);
  }

  get card(): Locator {
    return this.page.getByRole("article");
  }

  /** The sentence that says how the open site is tied to the sources. */
  get evidenceSentence(): Locator {
    return this.card.locator(".card-evidence");
  }

  get map(): Locator {
    return this.page.locator(".leaflet-container");
  }

  /** A site as it is drawn on the map. */
  pin(id: string): Locator {
    return this.map.locator(`[data-site-id="${id}"]`);
  }

  /** The button of a site's row that opens it, by id: the same in every language. */
  row(id: string): Locator {
    return this.list.locator(`[data-site-id="${id}"] > .places-row`);
  }

  get fromDate(): Locator {
    return this.page.getByRole("slider", { name: "From date" });
  }

  get toDate(): Locator {
    return this.page.getByRole("slider", { name: "To date" });
  }

  /** Moves a thumb by whole days with the arrow keys. */
  async move(thumb: Locator, days: number): Promise<void> {
    await thumb.focus();
    const key = days > 0 ? "ArrowRight" : "ArrowLeft";
    for (let day = 0; day < Math.abs(days); day += 1) await this.page.keyboard.press(key);
  }

  /** Unfolds what time has beside its slider: days one by one, modes, speeds. */
  async openTimeSettings(): Promise<void> {
    await this.page.getByRole("button", { name: "Time settings" }).click();
  }

  get searchBox(): Locator {
    return this.page.getByRole("searchbox", { name: "Search places" });
  }

  /** Pastes a text into the search box and presses Enter before the page has had time for either. */
  async pasteAndEnter(text: string): Promise<void> {
    await this.searchBox.evaluate((box, pasted) => {
      if (!(box instanceof HTMLInputElement)) throw new Error("The search box is no input.");
      box.focus();
      box.select();
      document.execCommand("insertText", false, pasted);
      box.dispatchEvent(
        new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }),
      );
    }, text);
  }

  /** Sentences about the page as a whole. */
  get notices(): Locator {
    return this.page.locator(".notices");
  }

  /** Prints the sheet with the keys for it, and keeps it there instead of asking for a printer. */
  async printSheet(): Promise<void> {
    await this.page.evaluate(() => {
      window.print = () => document.documentElement.setAttribute("data-printed", "");
    });
    await this.page.keyboard.press("Control+p");
    await expect(this.page.locator("html")).toHaveAttribute("data-printed", "");
  }

  async openAbout(): Promise<Locator> {
    const name = WORDS[this.#language].about;
    await this.activate(this.page.getByRole("button", { name, exact: true }));
    const dialog = this.page.getByRole("dialog", { name });
    await expect(dialog).toBeVisible();
    return dialog;
  }

  /** One parameter of the address bar; null where it is not there. */
  addressed(parameter: string): string | null {
    return new URL(this.page.url()).searchParams.get(parameter);
  }
}
