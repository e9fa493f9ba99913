import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { canInstallPackages, installPackages, isInstalled, run } from "./debian";

const DEBIAN_CHROMIUM = "/usr/bin/chromium";
/** The same engine without a browser UI: 20 % less time in the end-to-end tests. */
const DEBIAN_SHELL = "chromium-headless-shell";

/** Fonts for Chinese text, and for the same metrics on every machine. */
const DEBIAN_FONTS = ["fonts-noto-core", "fonts-noto-cjk"];

const ADVICE =
  "No Chromium could be found or installed: install one and name its program in CHROMIUM_PATH.";

const isRoot = process.getuid?.() === 0;

/** Launch options for Playwright, Vitest and the bench; root cannot use Chromium's sandbox. */
export function launchOptions(): { executablePath: string; args: string[] } {
  return { executablePath: requireChromium(), args: isRoot ? ["--no-sandbox"] : [] };
}

/** The same in Debian's headless shell, if installed. */
export function headlessOptions(): ReturnType<typeof launchOptions> {
  const options = launchOptions();
  const shell = `/usr/bin/${DEBIAN_SHELL}`;
  return process.env.CHROMIUM_PATH || !existsSync(shell)
    ? options
    : { ...options, executablePath: shell };
}

/** Prepares the browser and its fonts before the first test; see {@link requireChromium}. */
export function prepareBrowser(): void {
  requireChromium();
  requireFonts();
  if (canInstallPackages() && !isInstalled(DEBIAN_SHELL)) installPackages([DEBIAN_SHELL]);
}

/**
 * The executable. Installs what is missing if that needs no permission; otherwise throws a sentence
 * that says what to do.
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

/** Without these fonts Chinese text is boxes; installing them needs Debian and root. */
function requireFonts(): void {
  if (!canInstallPackages()) return;
  const missing = DEBIAN_FONTS.filter((name) => !isInstalled(name));
  if (missing.length > 0) installPackages(missing);
}
