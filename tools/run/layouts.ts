import { mkdir, rm, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { type Browser, chromium, type Page } from "@playwright/test";
import { LANGUAGES } from "../../src/domain/language";
import { PHASES } from "../../src/domain/site";
import { launchOptions } from "./chromium";
import { measureReach } from "./reach";
import { serve } from "./serve";

/*
 * `npm run layouts`: contact sheets of every layout × state × language, light and dark, with the
 * measured share of map below each, in `layouts/`, for visual review. Narrowed by `--layouts
 * 390x664,embed-320x480 --states open,place --languages ru --themes light`.
 */

const FOLDER = "layouts";

const LAYOUTS = [
  ...["320x568", "320x640", "360x640", "360x740", "375x553", "390x664", "390x844", "412x785"],
  ...["844x390", "820x1180", "1440x900"],
  ...["embed-240x240", "embed-300x250", "embed-320x480", "embed-600x450"],
];

/** Query parameters, and actions after loading. */
const STATES: Readonly<
  Record<string, Readonly<{ query: string; act?(page: Page): Promise<void> }>>
> = {
  open: { query: "" },
  phase: { query: `&phase=${PHASES.at(-1)}` },
  place: { query: "&site=charyn-canyon" },
  named: { query: "&site=almaty" },
  search: { query: "&q=чарын" },
  nothing: { query: "&q=wxwxwx" },
  story: { query: "&step=3" },
  key: { query: "", act: (page) => click(page, ".key-chip") },
  time: { query: "", act: (page) => click(page, ".timeline-dates") },
  full: {
    query: "",
    act: async (page) => {
      await click(page, ".sheet-handle");
      await click(page, ".sheet-handle");
    },
  },
};

/** Clicks an element if this layout has it. */
async function click(page: Page, selector: string): Promise<void> {
  const target = page.locator(selector);
  if ((await target.count()) > 0 && (await target.first().isVisible()))
    await target.first().click();
}

type Shot = Readonly<{ row: string; state: string; share: string; picture: Buffer }>;

async function shoot(browser: Browser, origin: string, layout: string, wanted: Wanted) {
  const size = layout.replace("embed-", "");
  const [width = 0, height = 0] = size.split("x").map(Number);
  const small = width < 1000;
  const shots: Shot[] = [];
  for (const theme of wanted.themes) {
    const context = await browser.newContext({
      ...{ viewport: { width, height }, hasTouch: small, isMobile: small },
      reducedMotion: "reduce",
    });
    // tsx wraps named functions in a helper that the page lacks.
    await context.addInitScript("globalThis.__name = (one) => one;");
    for (const language of wanted.languages) {
      for (const state of wanted.states) {
        const { query = "", act } = STATES[state] ?? {};
        const page = await context.newPage();
        const document = layout.startsWith("embed") ? "embed.html" : "index.html";
        await page.goto(`${origin}/${document}?lang=${language}&theme=${theme}${query}`);
        await page.waitForSelector('html[data-map-ready="true"]');
        await act?.(page);
        await page.waitForSelector('html[data-map-ready="true"]');
        const { share } = await page.evaluate(measureReach);
        const picture = await page.screenshot({ type: "jpeg", quality: 80 });
        const row = `${language}, ${theme}`;
        await page.close();
        shots.push({ row, state, share: `${(100 * share).toFixed(1)} %`, picture });
      }
    }
    await context.close();
  }
  return shots;
}

/** A contact sheet of a layout: a row for each language and theme. */
async function sheetOf(browser: Browser, layout: string, shots: readonly Shot[]): Promise<void> {
  const rows = [...new Set(shots.map(({ row }) => row))];
  const cells = rows.map((row) => {
    const own = shots.filter((shot) => shot.row === row);
    const pictures = own.map(
      ({ state, share, picture }) =>
        `<figure><img src="data:image/jpeg;base64,${picture.toString("base64")}"><figcaption>${state} · map ${share}</figcaption></figure>`,
    );
    return `<h2>${layout} · ${row}</h2><div>${pictures.join("")}</div>`;
  });
  const page = await browser.newPage();
  await page.setContent(
    `<style>body{inline-size:max-content;margin:16px;background:#888;font:14px sans-serif}
    div{display:flex;gap:12px}figure{margin:0}h2{margin:12px 0 4px}</style>${cells.join("")}`,
  );
  const png = await page.locator("body").screenshot();
  await writeFile(`${FOLDER}/${layout}.png`, png);
  await page.close();
}

type Wanted = Readonly<Record<"layouts" | "states" | "languages" | "themes", readonly string[]>>;

function wantedOf(): Wanted {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    options: { layouts: text, states: text, languages: text, themes: text },
  });
  return {
    layouts: values.layouts?.split(",") ?? LAYOUTS,
    states: values.states?.split(",") ?? Object.keys(STATES),
    languages: values.languages?.split(",") ?? LANGUAGES,
    themes: values.themes?.split(",") ?? ["light", "dark"],
  };
}

const wanted = wantedOf();
await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER);
const server = await serve("dist", 0);
const browser = await chromium.launch(launchOptions());
for (const layout of wanted.layouts) {
  const shots = await shoot(browser, `http://localhost:${server.port}`, layout, wanted);
  await sheetOf(browser, layout, shots);
  console.log(`${FOLDER}/${layout}.png: ${shots.map(({ state, share }) => `${state} ${share}`)}`);
}
await browser.close();
await server.stop();
