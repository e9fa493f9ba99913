import { chromium } from "@playwright/test";
import { launchOptions } from "./chromium";
import { serveHost } from "./host";
import { measure, ONE_PROCESS, RESOURCE_TYPES, row, totalBytes } from "./measure";
import { serve } from "./serve";

/**
 * Budgets until the page is ready: bytes, gzip, and the number of requests for fonts and archive
 * ranges (with the icon). The root page serves every reader in their language.
 */
const APP = {
  file: "index.html",
  framed: false,
  // With what draws the map's first picture, at half the time, before the app has come.
  script: 190_000,
  total: 340_000,
  data: 2,
} as const;
const EMBED = {
  file: "embed.html",
  framed: true,
  script: 100_000,
  total: 220_000,
  data: 8,
} as const;
const PAGES = [
  // Cyrillic titles are in Literata; Onest has the letters of the original one.
  { name: "app, Russian", locale: "ru-RU", fonts: 3, ...APP },
  { name: "app, English", locale: "en-US", fonts: 3, ...APP },
  { name: "app, Kazakh", locale: "kk-KZ", fonts: 5, ...APP, total: 360_000 },
  { name: "app, Chinese", locale: "zh-CN", fonts: 3, ...APP },
  { name: "embed", locale: "en-US", fonts: 0, ...EMBED },
] as const;

const server = await serve("dist", 0);
const host = await serveHost();
const { executablePath, args } = launchOptions();
const browser = await chromium.launch({ executablePath, args: [...args, ONE_PROCESS] });

console.log(row(["kB before ready, of budget", ...RESOURCE_TYPES, "total"]));
for (const { name, locale, file, framed, ...budget } of PAGES) {
  const page = `http://localhost:${server.port}/${file}`;
  const address = framed ? host.address({ frame: page }) : page;
  const measurement = await measure(browser, address, { framed, slow: false, locale });
  const { bytes, requests } = measurement;
  const sum = totalBytes(measurement);
  console.log(row([name, ...RESOURCE_TYPES.map((kind) => bytes[kind]), sum]));
  console.log(row(["", budget.script, ...RESOURCE_TYPES.slice(1).map(() => ""), budget.total]));
  const asked = `${requests.font} fonts, ${requests.data} parts of the archive or icons`;
  if (bytes.script > budget.script || sum > budget.total) {
    console.error(`${name} is past its budget: load less before it is ready, or load it later.`);
    process.exitCode = 1;
  }
  if (requests.font > budget.fonts || requests.data > budget.data) {
    console.error(
      `${name} asks for ${asked}; at most ${budget.fonts} and ${budget.data} are needed.`,
    );
    process.exitCode = 1;
  }
}

await browser.close();
await Promise.all([server.stop(), host.stop()]);
