import { chromium } from "@playwright/test";
import { launchOptions } from "./chromium";
import { serveHost } from "./host";
import { measure, ONE_PROCESS, RESOURCE_TYPES, row, totalBytes } from "./measure";
import { serve } from "./serve";

/**
 * Budgets until the page is ready, and until its panels are there too: bytes, gzip, and the number of
 * requests for fonts and archive ranges (with the icon). The root page serves every reader in their
 * language. By a slow line, where the map comes ahead of the panels.
 */
const APP = {
  file: "index.html",
  framed: false,
  // The panels' script is on its way by then.
  script: 190_000,
  total: 340_000,
  whole: { script: 190_000, total: 340_000 },
  data: 2,
} as const;
const EMBED = {
  file: "embed.html",
  framed: true,
  script: 100_000,
  total: 218_000,
  whole: { script: 100_000, total: 218_000 },
  data: 8,
} as const;
const PAGES = [
  // Cyrillic titles are in Literata; Onest has the letters of the original one.
  { name: "app, Russian", locale: "ru-RU", fonts: 3, ...APP },
  { name: "app, English", locale: "en-US", fonts: 3, ...APP },
  {
    name: "app, Kazakh",
    locale: "kk-KZ",
    fonts: 5,
    ...APP,
    total: 270_000,
    whole: { script: 190_000, total: 360_000 },
  },
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
  const measurement = await measure(browser, address, { framed, slow: !framed, locale });
  const { requests, whole } = measurement;
  for (const [part, load, limit] of [
    [name, measurement, budget],
    ["  with its panels", whole, budget.whole],
  ] as const) {
    const sum = totalBytes(load);
    console.log(row([part, ...RESOURCE_TYPES.map((kind) => load.bytes[kind]), sum]));
    console.log(row(["", limit.script, ...RESOURCE_TYPES.slice(1).map(() => ""), limit.total]));
    if (load.bytes.script <= limit.script && sum <= limit.total) continue;
    console.error(`${name} is past its budget: load less before it is ready, or load it later.`);
    process.exitCode = 1;
  }
  const asked = `${requests.font} fonts, ${requests.data} parts of the archive or icons`;
  if (requests.font > budget.fonts || requests.data > budget.data) {
    console.error(
      `${name} asks for ${asked}; at most ${budget.fonts} and ${budget.data} are needed.`,
    );
    process.exitCode = 1;
  }
}

await browser.close();
await Promise.all([server.stop(), host.stop()]);
