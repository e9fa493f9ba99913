import type { ServerResponse } from "node:http";
import { type Browser, chromium, type Page } from "@playwright/test";
import { parseIsoDay } from "../../src/domain/day";
import { launchOptions } from "../run/chromium";
import { serve } from "../run/serve";
import { servePeer } from "./peer";
import { syntheticFile, syntheticSites } from "./synthetic";
import { markFrames, type RunCost, traceSteps } from "./trace";

/*
 * Cost of advancing one day: the same synthetic sites in our page and in others, each showing the
 * sites active on a day, through the season. One run, one table.
 */

const SIZES = (process.env.SIZES ?? "100,1000,10000,100000").split(",").map(Number);
const WINDOW = { width: 1280, height: 800 } as const;
const FIRST_DAY = parseIsoDay("2025-08-01") ?? 0;
const STEPS = 60;
/** Time for frames after a peer's step. */
const REST_MS = 150;

type Result = RunCost & Readonly<{ heapMb: number; indexMs: number | null }>;

const PEERS = [
  ["Leaflet.timeline 1.6.0", "timeline"],
  ["Leaflet.markercluster 1.5.3, clear and refill", "markercluster"],
  ["raw canvas loop", "canvas"],
] as const;

/** Serves the synthetic sites beside the built pages. */
function besidePages(path: string, response: ServerResponse): boolean {
  const count = /^\/made-up\/(\d+)\.geojson$/.exec(path)?.[1];
  if (count === undefined) return false;
  response.setHeader("Content-Type", "application/geo+json");
  response.end(syntheticFile(syntheticSites(Number(count))));
  return true;
}

/** Our page plays by itself; a step is detected by the slider's date. */
async function measureOwn(browser: Browser, origin: string, count: number): Promise<Result> {
  return withPage(browser, async (page) => {
    const day = "from=2025-08-01&to=2025-08-01";
    await page.goto(`${origin}/index.html?lang=en&${day}&data=/made-up/${count}.geojson`);
    await ready(page);
    const indexMs = await page.evaluate(
      () => performance.getEntriesByName("ili-map-index").at(-1)?.duration ?? null,
    );
    await markFrames(page);
    await page.evaluate(() => {
      const slider = document.querySelectorAll("[role=slider], input[type=range]")[1];
      if (!slider) throw new Error("The page has no slider.");
      new MutationObserver(() => performance.mark("bench-step")).observe(slider, {
        attributes: true,
        attributeFilter: ["aria-valuetext"],
      });
    });
    const run = await traceSteps(browser, page, async () => {
      await page.getByRole("button", { name: "Play" }).click();
      // Not Playwright's own waiting, which queries the page in every frame.
      await page.evaluate(untilPaused);
    });
    return { ...run, heapMb: await heapMb(page), indexMs };
  });
}

async function measurePeer(
  browser: Browser,
  address: string,
  peer: string,
  count: number,
): Promise<Result> {
  return withPage(browser, async (page) => {
    await page.goto(`${address}?peer=${peer}&count=${count}`);
    await ready(page);
    await markFrames(page);
    const run = await traceSteps(browser, page, () => page.evaluate(stepThrough, PLAN));
    return { ...run, heapMb: await heapMb(page), indexMs: null };
  });
}

/** Runs in our page: resolves when playback ends. */
function untilPaused(): Promise<void> {
  const button = document.querySelector(".timeline-play");
  return new Promise((resolve) => {
    const look = () => button?.getAttribute("aria-label") === "Play" && resolve();
    if (button) new MutationObserver(look).observe(button, { attributes: true });
    else resolve();
  });
}

const PLAN = { first: FIRST_DAY, steps: STEPS, restMs: REST_MS } as const;

/** Runs in a peer's page: a step, some frames, the next step. */
async function stepThrough({ first, steps, restMs }: typeof PLAN): Promise<void> {
  const show: unknown = Reflect.get(window, "benchShow");
  if (typeof show !== "function") throw new Error("The peer cannot be stepped.");
  for (let step = 0; step <= steps; step++) {
    await new Promise((resolve) => setTimeout(resolve, restMs));
    await new Promise<void>((resolve) =>
      setTimeout(() => {
        performance.mark("bench-step");
        show(first + step);
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
    );
  }
}

async function withPage<Value>(
  browser: Browser,
  use: (page: Page) => Promise<Value>,
): Promise<Value> {
  const context = await browser.newContext({ viewport: WINDOW });
  // tsx wraps named functions in a helper that the page lacks.
  await context.addInitScript("globalThis.__name = (value) => value");
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

function ready(page: Page): Promise<unknown> {
  const selector = "html[data-map-ready='true']";
  return page.waitForSelector(selector, { state: "attached", timeout: 120_000 });
}

async function heapMb(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize / 1_000_000;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function cells(result: Result, own: Result): readonly string[] {
  const pair = (of: (run: RunCost) => readonly number[]) => {
    const [values, ours] = [of(result), of(own)];
    const [median, high] = [0.5, 0.95].map((share) => quantile(values, share));
    const ratio = quantile(values, 0.95) / quantile(ours, 0.95);
    const numbers = `${median?.toFixed(1)} · ${high?.toFixed(1)}`;
    return result === own ? numbers : `${numbers} (× ${ratio.toFixed(1)})`;
  };
  const { heapMb: heap, indexMs } = result;
  return [
    pair(({ steps }) => steps.map(({ scriptMs }) => scriptMs)),
    pair(({ steps }) => steps.map(({ frameMs }) => frameMs)),
    pair(({ framesMs }) => framesMs),
    heap.toFixed(0),
    indexMs === null ? "–" : indexMs.toFixed(0),
  ];
}

async function main(): Promise<void> {
  const [server, peer] = await Promise.all([serve("dist", 0, besidePages), servePeer("steps")]);
  const browser = await chromium.launch(launchOptions());
  console.log(
    `One day's step, ${STEPS} steps, ms: median · 95th percentile (× ours at the 95th).\n`,
  );
  console.log("| sites | | script | longest frame | every frame | heap MB | index ms |");
  console.log("| ---: | --- | ---: | ---: | ---: | ---: | ---: |");
  const line = (count: number, name: string, result: Result, own: Result) =>
    console.log(`| ${[count.toLocaleString("en"), name, ...cells(result, own)].join(" | ")} |`);
  for (const count of SIZES) {
    const own = await measureOwn(browser, `http://localhost:${server.port}`, count);
    line(count, "**Ili Map**", own, own);
    for (const [name, key] of PEERS) {
      line(count, name, await measurePeer(browser, peer.address, key, count), own);
    }
  }
  await browser.close();
  await Promise.all([server.stop(), peer.stop()]);
}

await main();
