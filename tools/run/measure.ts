import type { Browser, Page } from "@playwright/test";

/** What a page loads, as the network panel groups it; `tiles` are all fetched data. */
export const KINDS = ["script", "style", "font", "image", "data", "document"] as const;
type Kind = (typeof KINDS)[number];

/**
 * Bytes of bodies as they were sent, compressed where they were; how many files of each kind were
 * asked for, parts of one counted each; the time until the first text or
 * picture is painted and until the page is ready; and how much of it moved until then, as the
 * browser's layout shift scores it.
 */
export type Measurement = Readonly<{
  bytes: Readonly<Record<Kind, number>>;
  requests: Readonly<Record<Kind, number>>;
  paintMs: number;
  readyMs: number;
  shift: number;
}>;

const PHONE = { width: 390, height: 844 } as const;

/** Down and up in bytes a second, latency of a request in ms, and how much slower the CPU is. */
const SLOW = { down: 1_600_000 / 8, up: 750_000 / 8, latencyMs: 150, cpu: 4 } as const;

const READY = "html[data-map-ready='true']";

/**
 * Keeps the page and its frames in one process, where one session sees and slows them all; they
 * stay foreign to each other for everything that pages can see.
 */
export const ONE_PROCESS = "--disable-site-isolation-trials";

const KIND_OF: Readonly<Record<string, Kind>> = {
  Document: "document",
  Script: "script",
  Stylesheet: "style",
  Font: "font",
  Image: "image",
};

/**
 * Opens an address in a fresh, empty browser on a phone's screen and measures until the page, or
 * the frame in it, is ready. `slow` adds a phone's network and processor.
 */
export async function measure(
  browser: Browser,
  address: string,
  { framed, slow, locale = "en-US" }: { framed: boolean; slow: boolean; locale?: string },
): Promise<Measurement> {
  const context = await browser.newContext({ viewport: PHONE, deviceScaleFactor: 2, locale });
  try {
    const page = await context.newPage();
    await page.addInitScript(markReady);
    const { bytes, requests } = await count(page, slow);
    await page.goto(address, { waitUntil: "commit" });
    const inside = framed ? page.frameLocator("iframe") : page;
    await inside.locator(READY).waitFor({ state: "attached", timeout: 60_000 });
    const loaded = { bytes: { ...bytes }, requests: { ...requests } };
    const start = await page.evaluate(() => performance.timeOrigin);
    const seen = await inside.locator("html").evaluate(() => {
      const names = ["first-contentful-paint", "ili-map-ready"];
      const [paint, ready] = names.map(
        (name) =>
          performance.timeOrigin + (performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN),
      );
      const { shift } = document.documentElement.dataset;
      return { paint: paint ?? Number.NaN, ready: ready ?? Number.NaN, shift: Number(shift ?? 0) };
    });
    return {
      ...loaded,
      paintMs: seen.paint - start,
      readyMs: seen.ready - start,
      shift: seen.shift,
    };
  } finally {
    await context.close();
  }
}

/** Runs inside every page before its own scripts: notes when it says ready, and what moves till then. */
function markReady(): void {
  new MutationObserver(() => {
    if (document.documentElement.dataset.mapReady === "true") performance.mark("ili-map-ready");
  }).observe(document, { attributes: true, subtree: true, attributeFilter: ["data-map-ready"] });
  let shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shift += "value" in entry ? Number(entry.value) : 0;
    document.documentElement.dataset.shift = String(shift);
  }).observe({ type: "layout-shift", buffered: true });
}

type Counts = Readonly<Record<"bytes" | "requests", Record<Kind, number>>>;

async function count(page: Page, slow: boolean): Promise<Counts> {
  const none = { script: 0, style: 0, font: 0, image: 0, data: 0, document: 0 };
  const [bytes, requests] = [{ ...none }, { ...none }];
  const kinds = new Map<string, Kind>();
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  session.on("Network.requestWillBeSent", ({ requestId, type, request }) => {
    const local = /^(data|blob):/.test(request.url);
    if (local) return;
    const kind = KIND_OF[type ?? ""] ?? "data";
    kinds.set(requestId, kind);
    requests[kind] += 1;
  });
  session.on("Network.dataReceived", ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind) bytes[kind] += encodedDataLength;
  });
  // A document's body is not told while it arrives, only at the end and with its headers.
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (kinds.get(requestId) === "document") bytes.document += encodedDataLength;
  });
  if (slow) {
    await session.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: SLOW.latencyMs,
      downloadThroughput: SLOW.down,
      uploadThroughput: SLOW.up,
    });
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOW.cpu });
  }
  return { bytes, requests };
}

/** All kinds together. */
export function totalBytes({ bytes }: Measurement): number {
  return KINDS.reduce((sum, kind) => sum + bytes[kind], 0);
}

/** One line of numbers in kB under a head of their kinds. */
export function row(cells: readonly (string | number)[]): string {
  const [first = "", ...rest] = cells.map((cell) =>
    typeof cell === "number" ? (cell / 1000).toFixed(1) : cell,
  );
  return first.padEnd(28) + rest.map((cell) => cell.padStart(10)).join("");
}
