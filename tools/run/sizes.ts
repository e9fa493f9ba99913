import { chromium } from "@playwright/test";
import { launchOptions } from "./chromium";
import { serveHost } from "./host";
import { KINDS, measure, ONE_PROCESS, row, totalBytes } from "./measure";
import { serve } from "./serve";

/** Budgets in bytes, gzip, before the page is ready. */
const PAGES = [
  { name: "app", file: "index.html", framed: false, script: 190_000, total: 480_000 },
  { name: "embed", file: "embed.html", framed: true, script: 100_000, total: 260_000 },
] as const;

const server = await serve("dist", 0);
const host = await serveHost();
const { executablePath, args } = launchOptions();
const browser = await chromium.launch({ executablePath, args: [...args, ONE_PROCESS] });

console.log(row(["kB before ready, of budget", ...KINDS, "total"]));
for (const { name, file, framed, script, total } of PAGES) {
  const page = `http://localhost:${server.port}/${file}`;
  const address = framed ? host.address({ frame: page }) : page;
  const measurement = await measure(browser, address, { framed, slow: false });
  const { bytes } = measurement;
  const sum = totalBytes(measurement);
  console.log(row([name, ...KINDS.map((kind) => bytes[kind]), sum]));
  console.log(row(["", script, ...KINDS.slice(1).map(() => ""), total]));
  if (bytes.script > script || sum > total) {
    console.error(
      `The ${name} is past its budget: load less before it is ready, or load it later.`,
    );
    process.exitCode = 1;
  }
}

await browser.close();
await Promise.all([server.stop(), host.stop()]);
