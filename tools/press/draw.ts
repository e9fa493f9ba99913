import { existsSync } from "node:fs";
import { type Browser, type BrowserContext, chromium } from "@playwright/test";
import { launchOptions } from "../run/chromium";
import { serve } from "../run/serve";

/** A picture with its accompanying texts. */
export type Drawn = Readonly<{
  bytes: Buffer;
  fileName: string;
  caption: string;
  alt: string;
}>;

/** Draws pictures with the built `press.html`; `stop` closes it. */
export type Studio = Readonly<{
  /** Draws a query's picture. Throws with the page's own error message. */
  draw(query: URLSearchParams): Promise<Drawn>;
  stop(): Promise<void>;
}>;

const LONGEST_MS = 120_000;

/**
 * Opens the built pages in the installed Chromium. `address` is the public URL: pictures show it,
 * but nothing is requested from it. Throws without a build.
 */
export async function openStudio(address: string | null): Promise<Studio> {
  if (!existsSync("dist/press.html")) throw new Error("There is no build: npm run build");
  const server = await serve("dist", 0);
  const local = `http://localhost:${server.port}/`;
  const browser = await chromium.launch(launchOptions());
  // The policy forbids reading a blob: URL that the page made; this browser is our own.
  const context = await browser.newContext({ bypassCSP: true, locale: "en" });
  // tsx wraps named functions in a helper that the page lacks.
  await context.addInitScript("globalThis.__name = (value) => value");
  const root = address ?? local;
  if (address !== null) await answerFor(context, address, local);
  return {
    draw: (query) => drawOne(context, `${root}press.html?${query}`),
    stop: () => close(browser, server),
  };
}

async function close(browser: Browser, server: { stop(): Promise<unknown> }): Promise<void> {
  await browser.close();
  await server.stop();
}

/** Serves requests for the public URL from the build. */
async function answerFor(context: BrowserContext, address: string, local: string): Promise<void> {
  await context.route(
    (url) => url.href.startsWith(address),
    async (route) => {
      const url = local + route.request().url().slice(address.length);
      await route.fulfill({ response: await route.fetch({ url }) });
    },
  );
}

async function drawOne(context: BrowserContext, address: string): Promise<Drawn> {
  const page = await context.newPage();
  try {
    await page.goto(address);
    const state = await page.waitForFunction(
      () => {
        const ready = document.documentElement.dataset["mapReady"];
        return ready === "false" ? null : ready;
      },
      undefined,
      { timeout: LONGEST_MS },
    );
    const notices = await page.locator(".press-notice").allTextContents();
    if ((await state.jsonValue()) !== "true" || notices.length > 0) {
      throw new Error(notices.join("\n") || "The picture could not be drawn.");
    }
    const image = page.locator("img[data-press-image]");
    const base64 = await image.evaluate(async (element) => {
      // Where an image cannot show the file itself, it stands in a link to it.
      const address = element.closest("a")?.href ?? element.getAttribute("src") ?? "";
      const reader = new FileReader();
      const blob = await (await fetch(address)).blob();
      await new Promise((resolve) => {
        reader.onload = resolve;
        reader.readAsDataURL(blob);
      });
      return String(reader.result).split(",")[1] ?? "";
    });
    return {
      bytes: Buffer.from(base64, "base64"),
      fileName: (await image.getAttribute("data-file-name")) ?? "picture.png",
      caption: (await page.locator("figcaption").textContent()) ?? "",
      alt: (await image.getAttribute("alt")) ?? "",
    };
  } finally {
    await page.close();
  }
}
