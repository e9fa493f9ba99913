import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { canInstallPackages, installPackages, run } from "../run/debian";

/** A browser's executable, or why there is none. */
export type BrowserLookup = Readonly<{ program: string }> | Readonly<{ reason: string }>;

const FIREFOX = "/usr/bin/firefox-esr";
const WEBKIT_DRIVER = "/usr/bin/WebKitWebDriver";
const XVFB = "/usr/bin/Xvfb";
const IMPORT = "/usr/bin/import";
const CACHE = path.resolve("node_modules/.cache/ili-map");

/**
 * The oldest Chromium that Playwright can drive (its injected script needs features of 105), as an
 * npm package.
 */
const OLD_CHROMIUM = "@sparticuz/chromium@107.0.0";

/** Firefox ESR, from Debian. */
export function findFirefox(): BrowserLookup {
  return findOfDebian(FIREFOX, ["firefox-esr"]);
}

/** WebKitGTK's driver, from Debian, with a virtual display and a screenshot tool. */
export function findWebKit(): BrowserLookup {
  for (const [program, name] of [
    [XVFB, "xvfb"],
    [IMPORT, "imagemagick"],
  ] as const) {
    const found = findOfDebian(program, [name]);
    if ("reason" in found) return found;
  }
  return findOfDebian(WEBKIT_DRIVER, ["webkit2gtk-driver"]);
}

function findOfDebian(program: string, packages: readonly string[]): BrowserLookup {
  if (existsSync(program)) return { program };
  if (!canInstallPackages()) {
    return { reason: `${program} is not here, and only Debian's root may install it` };
  }
  installPackages(packages);
  return existsSync(program)
    ? { program }
    : { reason: `Debian's ${packages.join(", ")} could not be installed` };
}

/**
 * Chromium near the browser floor. A package for servers has it compressed; it is unpacked once,
 * and is not a dependency, since 50 MB are much for one test.
 */
export function findOldChromium(): BrowserLookup {
  const program = path.join(CACHE, "chromium-107");
  if (existsSync(program)) return { program };
  if (process.platform !== "linux" || process.arch !== "x64") {
    return { reason: `${OLD_CHROMIUM} is for Linux on x64` };
  }
  const folder = path.join(CACHE, "npm");
  mkdirSync(folder, { recursive: true });
  run("npm", ["install", "--prefix", folder, "--no-save", "--no-audit", "--no-fund", OLD_CHROMIUM]);
  const packed = path.join(folder, "node_modules/@sparticuz/chromium/bin/chromium.br");
  if (!existsSync(packed)) return { reason: `${OLD_CHROMIUM} could not be fetched` };
  // Written under a temporary name, so that an interruption leaves no partial executable.
  writeFileSync(`${program}.part`, brotliDecompressSync(readFileSync(packed)));
  chmodSync(`${program}.part`, 0o755);
  renameSync(`${program}.part`, program);
  const { status } = spawnSync(program, ["--no-sandbox", "--version"]);
  return status === 0 ? { program } : { reason: `${OLD_CHROMIUM} does not start here` };
}
