import { existsSync } from "node:fs";
import { type Browser, chromium } from "@playwright/test";
import { launchOptions } from "../run/chromium";
import { serveHost } from "../run/host";
import {
  type Measurement,
  measure,
  ONE_PROCESS,
  RESOURCE_TYPES,
  row,
  totalBytes,
} from "../run/measure";
import { serve } from "../run/serve";
import { servePeer } from "./peer";

const RUNS = 5;

type Subject = Readonly<{ name: string; address: string; framed: boolean }>;

/** The run with the median time to ready; the bytes hardly differ between runs. */
async function median(browser: Browser, { address, framed }: Subject): Promise<Measurement> {
  const runs: Measurement[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    runs.push(await measure(browser, address, { framed, slow: true }));
  }
  const middle = runs.sort((a, b) => a.readyMs - b.readyMs)[Math.floor(RUNS / 2)];
  if (!middle) throw new Error("There must be at least one run.");
  return middle;
}

async function main(): Promise<void> {
  const server = await serve("dist", 0);
  const host = await serveHost();
  const bare = await servePeer("bare");
  const { executablePath, args } = launchOptions();
  const browser = await chromium.launch({ executablePath, args: [...args, ONE_PROCESS] });
  const own = `http://localhost:${server.port}`;
  const subjects: readonly Subject[] = [
    { name: "bare react-leaflet", address: bare.address, framed: false },
    { name: "Ili Map, app", address: `${own}/index.html`, framed: false },
    { name: "Ili Map, embed", address: host.address({ frame: `${own}/embed.html` }), framed: true },
  ];

  console.log(
    `A phone: 1.6 Mbit/s, 150 ms, CPU slowed 4 times. Median of ${RUNS}; kB before ready.`,
  );
  console.log(
    row([
      "",
      ...RESOURCE_TYPES,
      "total",
      "paint s",
      "map s",
      "ready s",
      "whole s",
      "large s",
      "long s",
      "shift",
    ]),
  );
  let first: Measurement | undefined;
  for (const subject of subjects) {
    const result = await median(browser, subject);
    first ??= result;
    const kinds = RESOURCE_TYPES.map((kind) => result.bytes[kind]);
    const { paintMs, seenMs, readyMs, whole, largestMs, longTasksMs, shift } = result;
    console.log(
      row([
        ...[subject.name, ...kinds, totalBytes(result), paintMs, seenMs, readyMs],
        ...[whole.ms, largestMs, longTasksMs, shift.toFixed(3)],
      ]),
    );
    if (result === first) continue;
    const ratios = RESOURCE_TYPES.map((kind) => ratio(result.bytes[kind], first?.bytes[kind] ?? 0));
    const total = ratio(totalBytes(result), totalBytes(first));
    const times = [
      ratio(paintMs, first.paintMs),
      ratio(seenMs, first.readyMs),
      ratio(readyMs, first.readyMs),
      ratio(whole.ms, first.readyMs),
      ratio(largestMs, first.largestMs),
      ratio(longTasksMs, first.longTasksMs),
    ];
    console.log(row(["  against bare", ...ratios, total, ...times]));
  }

  await browser.close();
  await Promise.all([server.stop(), host.stop(), bare.stop()]);
}

function ratio(value: number, of: number): string {
  return of === 0 ? "–" : `× ${(value / of).toFixed(2)}`;
}

if (existsSync("dist/index.html")) await main();
else {
  console.error("There is no build to measure: npm run build");
  process.exitCode = 1;
}
