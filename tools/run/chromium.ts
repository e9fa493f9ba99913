import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { canInstallPackages, installPackages, isInstalled, run } from "./debian";

const DEBIAN_CHROMIUM = "/usr/bin/chromium";
/** The same engine without a browser's window around it: a fifth less time in the end-to-end tests. */
const DEBIAN_SHELL = "chromium-headless-shell";

/** The fonts give the pages Chinese text and the same metrics on every machine. */
const DEBIAN_FONTS = ["fonts-noto-core", "fonts-noto-cjk"];

const ADVICE =
  "No Chromium could be found or installed: install one and name its program in CHROMIUM_PATH.";

const isRoot = process.getuid?.() === 0;

/** How Playwright, Vitest and the bench start the browser; root may not use Chromium's sandbox. */
export function launchOptions(): { executablePath: string; args: string[] } {
  return { executablePath: requireChromium(), args: isRoot ? ["--no-sandbox"] : [] };
}

/** The same for pages that no eye sees, in Debian's headless shell where that is there. */
export function headlessOptions(): ReturnType<typeof launchOptions> {
  const options = launchOptions();
  const shell = `/usr/bin/${DEBIAN_SHELL}`;
  return process.env.CHROMIUM_PATH || !existsSync(shell)
    ? options
    : { ...options, executablePath: shell };
}

/** Gets the browser and its fonts ready before the first test; see {@link requireChromium}. */
export function prepareBrowser(): void {
  requireChromium();
  requireFonts();
  if (canInstallPackages() && !isInstalled(DEBIAN_SHELL)) installPackages([DEBIAN_SHELL]);
}

/**
 * The program to start. Installs what is missing where that can be done without asking; throws
 * one sentence that says what to do where it cannot.
 */
function requireChromium(): string {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted) {
    if (existsSync(wanted)) return wanted;
    throw new Error(`CHROMIUM_PATH names ${wanted}, which does not exist: correct or unset it.`);
  }
  if (!findChromium()) install();
  const found = findChromium();
  if (!found) throw new Error(ADVICE);
  return found;
}

function findChromium(): string | undefined {
  return [DEBIAN_CHROMIUM, chromium.executablePath()].find((file) => existsSync(file));
}

function install(): void {
  if (canInstallPackages()) installPackages(["chromium", ...DEBIAN_FONTS]);
  else run("npx", ["playwright", "install", "chromium"]);
}

/** Chromium without these fonts would draw boxes for Chinese; only Debian's root can mend that. */
function requireFonts(): void {
  if (!canInstallPackages()) return;
  const missing = DEBIAN_FONTS.filter((name) => !isInstalled(name));
  if (missing.length > 0) installPackages(missing);
}
