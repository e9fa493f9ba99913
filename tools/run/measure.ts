import type { Browser, Page } from "@playwright/test";

/** Resource types, as in the network panel; `data` includes the tiles. */
export const RESOURCE_TYPES = ["script", "style", "font", "image", "data", "document"] as const;
type ResourceType = (typeof RESOURCE_TYPES)[number];

type Load = Readonly<{
  /** Transferred bytes of bodies, compressed if they were. */
  bytes: Readonly<Record<ResourceType, number>>;
  /** Ranges are counted individually. */
  requests: Readonly<Record<ResourceType, number>>;
}>;

/**
 * What came before the page was ready; time to first contentful paint, until the map is seen, be it as the
 * first picture, and until the page is ready; cumulative layout shift until all is there.
 */
export type Measurement = Load &
  Readonly<{
    /** Until the page is ready and its panels are there, which may follow the map. */
    whole: Load & Readonly<{ ms: number }>;
    paintMs: number;
    seenMs: number;
    readyMs: number;
    /** Of the largest contentful paint until ready. */
    largestMs: number;
    /** Total of tasks over 50 ms until ready. */
    longTasksMs: number;
    shift: number;
  }>;

const PHONE = { width: 390, height: 844 } as const;

/** Bytes per second down and up, latency in ms, CPU slowdown factor. */
const SLOW = { down: 1_600_000 / 8, up: 750_000 / 8, latencyMs: 150, cpu: 4 } as const;

/** The static page is gone, if there was one. */
const WHOLE = "html[data-map-ready='true']:not(:has(.prelude))";

/**
 * Keeps the page and its frames in one process, where a single CDP session observes and throttles
 * them; they stay cross-origin for scripts.
 */
export const ONE_PROCESS = "--disable-site-isolation-trials";

const KIND_OF: Readonly<Record<string, ResourceType>> = {
  Document: "document",
  Script: "script",
  Stylesheet: "style",
  Font: "font",
  Image: "image",
};

/**
 * Opens a URL in a fresh browser with a phone's viewport and measures until the page, or its frame,
 * is ready. `slow` emulates a phone's network and CPU.
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
    // What comes after ready does not count, however late the wait below ends.
    const loads = new Map<string, Load>();
    page.on("console", (message) => {
      loads.set(message.text(), { bytes: { ...bytes }, requests: { ...requests } });
    });
    await page.goto(address, { waitUntil: "commit" });
    const inside = framed ? page.frameLocator("iframe") : page;
    await inside.locator(WHOLE).waitFor({ state: "attached", timeout: 60_000 });
    const start = await page.evaluate(() => performance.timeOrigin);
    const seen = await inside.locator("html").evaluate(() => {
      const names = ["first-contentful-paint", "ili-map-seen", "ili-map-ready", "ili-map-whole"];
      const [paint, picture, ready, whole] = names.map(
        (name) =>
          performance.timeOrigin + (performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN),
      );
      const { shift, largest, long } = document.documentElement.dataset;
      return {
        paint: paint ?? Number.NaN,
        seen: picture || ready || Number.NaN,
        ready: ready ?? Number.NaN,
        whole: whole ?? Number.NaN,
        shift: Number(shift ?? 0),
        largest: Number(largest ?? Number.NaN),
        long: Number(long ?? 0),
      };
    });
    const all = { bytes, requests };
    return {
      ...(loads.get("ili-map-ready") ?? all),
      whole: { ...(loads.get("ili-map-whole") ?? all), ms: seen.whole - start },
      paintMs: seen.paint - start,
      seenMs: seen.seen - start,
      readyMs: seen.ready - start,
      largestMs: seen.largest,
      longTasksMs: seen.long,
      shift: seen.shift,
    };
  } finally {
    await context.close();
  }
}

/** Runs in every page before its scripts: records when map and page are there, and layout shifts. */
function markReady(): void {
  let seen = false;
  let ready = false;
  let whole = false;
  new MutationObserver(() => {
    if (document.documentElement.dataset.mapReady === "true") {
      const isWhole = !document.querySelector(".prelude");
      // No function of its own: the page would not know what tsx names it with.
      for (const name of [!ready && "ili-map-ready", !whole && isWhole && "ili-map-whole"]) {
        if (!name) continue;
        performance.mark(name);
        console.debug(name);
      }
      ready = true;
      whole ||= isWhole;
    }
    if (seen || !document.querySelector(".first-picture")) return;
    seen = true;
    performance.mark("ili-map-seen");
  }).observe(document, {
    attributes: true,
    childList: true,
    subtree: true,
    attributeFilter: ["data-map-ready"],
  });
  let long = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) if (!ready) long += duration;
    document.documentElement.dataset.long = String(long);
  }).observe({ type: "longtask", buffered: true });
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries())
      if (!ready) document.documentElement.dataset.largest = String(startTime);
  }).observe({ type: "largest-contentful-paint", buffered: true });
  let shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shift += "value" in entry ? Number(entry.value) : 0;
    document.documentElement.dataset.shift = String(shift);
  }).observe({ type: "layout-shift", buffered: true });
}

type Counts = Readonly<Record<"bytes" | "requests", Record<ResourceType, number>>>;

async function count(page: Page, slow: boolean): Promise<Counts> {
  const none = { script: 0, style: 0, font: 0, image: 0, data: 0, document: 0 };
  const [bytes, requests] = [{ ...none }, { ...none }];
  const kinds = new Map<string, ResourceType>();
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
  // A document's bytes are reported only at the end, including its headers.
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

/** Total bytes of all kinds. */
export function totalBytes({ bytes }: Pick<Load, "bytes">): number {
  return RESOURCE_TYPES.reduce((sum, kind) => sum + bytes[kind], 0);
}

/** A table row in kB, below a header of kinds. */
export function row(cells: readonly (string | number)[]): string {
  const [first = "", ...rest] = cells.map((cell) =>
    typeof cell === "number" ? (cell / 1000).toFixed(1) : cell,
  );
  return first.padEnd(28) + rest.map((cell) => cell.padStart(10)).join("");
}
