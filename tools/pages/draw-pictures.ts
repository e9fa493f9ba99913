import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { page } from "../../src/data/theme.json";
import { LANGUAGES, type Language } from "../../src/domain/language";
import { openStudio, type Studio } from "../press/draw";
import { launchOptions } from "../run/chromium";
import { serve } from "../run/serve";
import { PICTURE_SIZES, type PictureName, picturePath } from "./pictures";

/** Sides of the app icons in px; `maskable` has a safe zone for any mask. */
const ICONS = [
  { name: "180", sidePx: 180, share: 0.72 },
  { name: "192", sidePx: 192, share: 0.8 },
  { name: "512", sidePx: 512, share: 0.8 },
  { name: "512-maskable", sidePx: 512, share: 0.56 },
] as const;

const QUALITY = 82;

/** The icons' background. */
const GROUND = page.light.felt;

/**
 * Draws into `public/` the pictures of link previews and of pages without JavaScript, from the
 * built pages, and the icons. Run after a change of the content or the map's style: `npm run build
 * && npm run pictures`.
 */
async function drawPictures(): Promise<void> {
  const server = await serve("dist", 0);
  const browser = await chromium.launch(launchOptions());
  const studio = await openStudio(null);
  for (const language of LANGUAGES) {
    await drawMap(browser, server.port, language);
    await drawCard(browser, studio, language);
  }
  await studio.stop();
  await drawIcons(browser);
  await browser.close();
  await server.stop();
}

/** The map without texts, for the static page, which has them beside it. */
async function drawMap(browser: Browser, port: number, language: Language): Promise<void> {
  const { widthPx, heightPx } = PICTURE_SIZES.map;
  const page = await browser.newPage({ viewport: { width: widthPx, height: heightPx } });
  await page.goto(`http://localhost:${port}/index.html?ui=none&theme=light&lang=${language}`);
  await page.locator("html[data-map-ready='true']").waitFor({ state: "attached" });
  await page.locator(".bare").evaluate((element) => {
    if (element instanceof HTMLElement) element.style.visibility = "hidden";
  });
  await page.screenshot({ path: await fileOf("map", language), type: "jpeg", quality: QUALITY });
  await page.close();
}

/** A language's press picture as a JPEG, which loads faster in link previews. */
async function drawCard(browser: Browser, studio: Studio, language: Language): Promise<void> {
  const { widthPx, heightPx } = PICTURE_SIZES.card;
  const size = `${widthPx}x${heightPx}`;
  const query = new URLSearchParams({ lang: language, theme: "light", size });
  const { bytes } = await studio.draw(query);
  const page = await browser.newPage({ viewport: { width: widthPx, height: heightPx } });
  const source = `data:image/png;base64,${bytes.toString("base64")}`;
  await page.setContent(
    `<body style="margin:0"><img style="display:block" src="${source}"></body>`,
  );
  await page.locator("img").evaluate((image: HTMLImageElement) => image.decode());
  await page.screenshot({ path: await fileOf("card", language), type: "jpeg", quality: QUALITY });
  await page.close();
}

async function fileOf(name: PictureName, language: Language): Promise<string> {
  const file = path.join("public", picturePath(name, language));
  await mkdir(path.dirname(file), { recursive: true });
  return file;
}

async function drawIcons(browser: Browser): Promise<void> {
  const svg = await readFile("public/icon.svg", "utf8");
  await mkdir("public/icons", { recursive: true });
  for (const { name, sidePx, share } of ICONS) {
    const page = await browser.newPage({ viewport: { width: sidePx, height: sidePx } });
    const side = `${Math.round(sidePx * share)}px`;
    await page.setContent(
      `<body style="margin:0;height:100vh;display:grid;place-items:center;background:${GROUND}">
       <div style="width:${side};height:${side}">${svg}</div></body>`,
    );
    await writeFile(`public/icons/${name}.png`, await page.screenshot());
    await page.close();
  }
}

await drawPictures();
