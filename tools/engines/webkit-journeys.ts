import type { Browser } from "./webdriver";

const READY = "return document.documentElement.dataset.mapReady === 'true'";
const SAID = "return document.querySelector('[data-start]')?.innerText.includes(arguments[0])";

type Tools = Readonly<{
  browser: Browser;
  site: string;
  host: string;
  frame(sandbox?: string): string;
  /** Takes a screenshot now; one at the end is taken anyway. */
  keepPicture(): void;
}>;
type Journey = Readonly<{ name: string; run(tools: Tools): Promise<void> }>;

const button = (name: string) => `button[aria-label="${name}"]`;

/** Lanes whose words overflow or are below a thumb, with the thumbs at the season's ends. */
const LANES_CUT = `const track = document.querySelector(".range").getBoundingClientRect();
  const season = document.querySelector(".timeline-lanes").getBoundingClientRect();
  const half = season.left - track.left;
  return [...document.querySelectorAll(".timeline-lane-line > span")]
    .filter((words) => {
      const lane = words.closest(".timeline-lane").getBoundingClientRect();
      const letters = document.createRange();
      letters.selectNodeContents(words);
      const { left, right, width } = letters.getBoundingClientRect();
      if (width < 2) return false;
      return left < Math.max(lane.left - 1, season.left + half - 2) ||
        right > Math.min(lane.right + 1, season.right - half + 2);
    })
    .map((words) => words.textContent).join();`;

/** What WebKit is asked to do, each in a browser of its own; a journey that fails throws. */
export const JOURNEYS: readonly Journey[] = [
  {
    name: "the map opens",
    async run({ browser, site }) {
      await browser.open(`${site}/index.html?lang=en`);
      await browser.until("ready", READY);
      await browser.until("Almaty", "return !!document.querySelector('[data-site-id=almaty]')");
      const cut = await browser.evaluate(LANES_CUT);
      if (cut !== "") throw new Error(`Words of a lane are cut: ${cut}`);
    },
  },
  ...(["en", "kk-Arab"] as const).map((language) => ({
    name: `the slider's keys follow the eye in ${language}`,
    async run({ browser, site }: Tools) {
      await browser.open(`${site}/index.html?lang=${language}`);
      await browser.until("ready", READY);
      const value = "return Number(document.querySelector('input[type=range]').value)";
      const before = Number(await browser.evaluate(value));
      await browser.evaluate("document.querySelector('input[type=range]').focus()");
      // Right and left arrow in WebDriver's key codes.
      await browser.press(language === "en" ? "\uE014" : "\uE012");
      await browser.until("a day later", `${value} === arguments[0]`, before + 1);
    },
  })),
  {
    name: "a place opens its card",
    async run({ browser, site }) {
      await browser.open(`${site}/index.html?lang=en&site=charyn-canyon`);
      await browser.until("card", "return !!document.querySelector('article .card-evidence')");
      await browser.until(
        "the evidence is seen",
        `const words = document.querySelector("article .card-evidence").getBoundingClientRect();
        return words.top >= 0 && words.bottom <= innerHeight;`,
      );
      await browser.until("ready", READY);
    },
  },
  {
    name: "the map can be shared",
    async run({ browser, site }) {
      await browser.open(`${site}/index.html?lang=en`);
      await browser.until("ready", READY);
      await browser.click(button("Share and embed"));
      await browser.until("dialog", "return !!document.querySelector('dialog[open]')");
      await browser.until(
        "preview",
        `const preview = document.querySelector("dialog iframe")?.contentDocument;
        return preview?.documentElement.dataset.mapReady === "true";`,
      );
    },
  },
  ...[undefined, "allow-scripts"].map((sandbox) => ({
    name: sandbox ? "the map is drawn in a sandboxed frame" : "the map is drawn in a frame",
    async run({ browser, frame }: Tools) {
      await browser.open(frame(sandbox));
      const heard = "return window.messages.some(({ data }) => data.type === 'ili-map:ready')";
      await browser.until("the host hears that it is ready", heard);
    },
  })),
  {
    name: "the phone's menu leads to its dialogs",
    async run({ browser, site, keepPicture }) {
      await browser.resize(420, 740);
      await browser.open(`${site}/index.html?lang=en`);
      await browser.until("ready", READY);
      await browser.click(button("More"));
      await browser.until("menu", "return document.querySelector('.page-menu').offsetHeight > 100");
      keepPicture();
      await browser.click(".page-menu button:last-child");
      await browser.until("dialog", "return !!document.querySelector('dialog[open]')");
      await browser.resize(1280, 800);
    },
  },
  {
    name: "a press picture is drawn",
    async run({ browser, site }) {
      await browser.open(`${site}/press.html?lang=en&size=800x600`);
      await browser.until("ready", READY);
    },
  },
  {
    name: "September shows what September has, and the address says so",
    async run({ browser, site }) {
      await browser.open(`${site}/index.html?lang=en`);
      await browser.until("ready", READY);
      await browser.click(".timeline-lane[data-phase=kazakhstan] button");
      await browser.until(
        "address",
        "return new URLSearchParams(location.search).get('phase') === 'kazakhstan'",
      );
      await browser.until("ready again", READY);
    },
  },
  {
    name: "a search finds a place by another script's name",
    async run({ browser, site }) {
      await browser.open(`${site}/index.html?lang=en&q=%E4%BC%8A%E5%AE%81`);
      await browser.until("row", "return !!document.querySelector('[data-site-id=yining]')");
      await browser.until("ready", READY);
    },
  },
  {
    name: "the page speaks Kazakh in Arabic script, from right to left",
    async run({ browser, site }) {
      await browser.open(`${site}/index.html?lang=en`);
      await browser.until("ready", READY);
      await browser.evaluate(`const select = document.querySelector("select");
        select.value = "kk-Arab";
        select.dispatchEvent(new Event("change", { bubbles: true }));`);
      await browser.until("direction", "return document.documentElement.dir === 'rtl'");
      await browser.until("ready again", READY);
    },
  },
  {
    name: "the story is told step by step",
    async run({ browser, site }) {
      await browser.open(`${site}/index.html?lang=en&step=2`);
      await browser.until("story", "return !!document.querySelector('.story')");
      await browser.until("ready", READY);
    },
  },
  {
    name: "a trip is kept and its files are there",
    async run({ browser, site }) {
      await browser.open(`${site}/index.html?lang=en&trip=almaty,charyn-canyon`);
      await browser.until("ready", READY);
      await browser.click(button("Trip"));
      await browser.until(
        "files",
        "return !!document.querySelector('dialog[open]')?.textContent.includes('GPX')",
      );
    },
  },
  {
    name: "the map zooms by its buttons",
    async run({ browser, site }) {
      await browser.open(`${site}/index.html?lang=en`);
      await browser.until("ready", READY);
      await browser.click(button("Zoom in"));
      await browser.until("address", "return new URLSearchParams(location.search).has('map')");
      await browser.until("ready again", READY);
    },
  },
  {
    name: "a map without its ground says so",
    async run({ browser, site }) {
      await browser.open(`${site}/groundless/index.html?lang=en`);
      await browser.until("error", "return document.documentElement.dataset.mapReady === 'error'");
      await browser.until(
        "words",
        "return document.querySelector('.notices').textContent.includes('The base map could not')",
      );
    },
  },
  ...["index.html", "embed.html", "press.html"].map((page) => ({
    name: `${page} whose script is gone speaks`,
    async run({ browser, site }: Tools) {
      await browser.open(`${site}/broken/${page}?lang=en`);
      await browser.until("words", SAID, "The page did not load completely.");
    },
  })),
  {
    name: "a page without scripts and style sheets speaks",
    async run({ browser, site }) {
      await browser.open(`${site}/bare/index.html?lang=en`);
      await browser.until("words", SAID, "The page did not load completely.");
    },
  },
  {
    name: "a browser below the floor is told so, and keeps the list",
    async run({ browser, site }) {
      await browser.open(`${site}/old/index.html?lang=en`);
      await browser.until("words", SAID, "This browser is too old for the live map.");
      await browser.until("list", "return !!document.querySelector('[data-site-id]')");
    },
  },
  {
    name: "a browser without DecompressionStream has its ground",
    async run({ browser, site }) {
      await browser.open(`${site}/unpacking/index.html?lang=en`);
      await browser.until("ready", READY);
      await browser.until(
        "no complaint",
        "return document.querySelector('.notices').textContent === ''",
      );
    },
  },
];
