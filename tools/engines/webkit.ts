import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { serveHost } from "../run/host";
import { serve } from "../run/serve";
import { startBrowser } from "./webdriver";
import { JOURNEYS } from "./webkit-journeys";

const MINI_BROWSERS = ["4.1", "4.0", "6.0"].map(
  (version) => `/usr/lib/x86_64-linux-gnu/webkit2gtk-${version}/MiniBrowser`,
);
const DISPLAY = ":97";
const PICTURES = "test-results/engines/pictures";

/** A fault of a folder of the site: missing files, and a script that runs before its pages. */
type Fault = Readonly<{ isGone(path: string): boolean; before?: string }>;

const FIRST_SCRIPT = "/first-script.js";
const nothing = () => false;
const FAULTS: Readonly<Record<string, Fault>> = {
  groundless: { isGone: (path) => path.includes(".pmtiles") },
  broken: { isGone: (path) => /\/assets\/(index|embed|press)-[^/]*\.js/.test(path) },
  bare: { isGone: (path) => path.startsWith("/assets/") && !path.startsWith("/assets/start") },
  old: { isGone: nothing, before: "delete Object.hasOwn; delete window.structuredClone;" },
  unpacking: { isGone: nothing, before: "delete window.DecompressionStream;" },
};

/**
 * Runs the journeys in WebKitGTK on a virtual display, with a screenshot of each. The driver's own
 * screenshots hang at times, so they are taken of the display. Returns the failures.
 */
export async function runInWebKit(driver: string): Promise<readonly string[]> {
  const browserProgram = MINI_BROWSERS.find((file) => existsSync(file));
  if (!browserProgram) throw new Error("WebKitGTK came without its MiniBrowser.");
  mkdirSync(PICTURES, { recursive: true });
  const display = spawn("Xvfb", [DISPLAY, "-screen", "0", "1300x900x24"], { stdio: "ignore" });
  const served = await serve("dist", 0, (url, response) => {
    const [, folder = "", rest = ""] = /^\/(\w+)(\/.*)$/.exec(url) ?? [];
    const fault = FAULTS[folder];
    if (!fault) return false;
    if (fault.isGone(rest)) {
      response.writeHead(404).end();
      return true;
    }
    if (rest === FIRST_SCRIPT) {
      response.writeHead(200, { "Content-Type": "text/javascript" }).end(fault.before);
      return true;
    }
    fetch(`http://localhost:${served.port}${rest}`).then(async (answer) => {
      const type = answer.headers.get("Content-Type") ?? "";
      const bytes = Buffer.from(await answer.arrayBuffer());
      response.writeHead(answer.status, { "Content-Type": type });
      if (!type.startsWith("text/html") || !fault.before) response.end(bytes);
      else {
        const first = `<script src=".${FIRST_SCRIPT}"></script><script`;
        response.end(bytes.toString().replace("<script", first));
      }
    });
    return true;
  });
  const host = await serveHost();
  const site = `http://localhost:${served.port}`;
  const frame = (sandbox?: string) =>
    host.address({ frame: `${site}/embed.html?lang=en`, ...(sandbox && { sandbox }) });
  const failures: string[] = [];
  // Time for the display to start.
  await wait(1000);
  const env = { ...process.env, DISPLAY, WEBKIT_DISABLE_COMPOSITING_MODE: "1" };
  try {
    for (const { name, run } of JOURNEYS) {
      const browser = await startBrowser(
        driver,
        4597,
        {
          browserName: "MiniBrowser",
          "webkitgtk:browserOptions": { binary: browserProgram, args: ["--automation"] },
        },
        env,
      );
      const keepPicture = (moment = "") => {
        const file = `${PICTURES}/webkit-${name.replaceAll(/\W+/g, "-")}${moment}.png`;
        spawnSync("import", ["-display", DISPLAY, "-window", "root", file]);
      };
      try {
        await browser.resize(1280, 800);
        await run({
          browser,
          site,
          host: host.origin,
          frame,
          keepPicture: () => keepPicture("-before"),
        });
        console.log(`  ok      webkit  ${name}`);
      } catch (error) {
        failures.push(name);
        console.log(`  FAILED  webkit  ${name}: ${error instanceof Error ? error.message : error}`);
      }
      keepPicture();
      await browser.quit();
    }
  } finally {
    await served.stop();
    await host.stop();
    display.kill();
  }
  return failures;
}
