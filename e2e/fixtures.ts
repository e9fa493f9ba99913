import {
  type BrowserContext,
  test as base,
  type CDPSession,
  type Frame,
  type Page,
} from "@playwright/test";
import { serveHost } from "../tools/run/host";
import { MapDriver } from "./driver";
import { expect, expectReady } from "./expect";

export { expect, expectReady };

type Host = Awaited<ReturnType<typeof serveHost>>;

/** Collects what must not happen on any page; a test that causes some of it allows it by name. */
type Guard = Readonly<{ allow(expected: RegExp): void }>;

/** Chromium's own tools for a page or a frame; let go of when the test ends, they slow nothing any more. */
export type Devtools = (of: Page | Frame) => Promise<CDPSession>;

type HostedFixtures = Readonly<{ devtools: Devtools; firstVisit: undefined }>;

/** A page of another origin beside the built ones, and nothing that watches for complaints. */
export const hosted = base.extend<HostedFixtures, Readonly<{ host: Host }>>({
  devtools: async ({ context }, use) => {
    const sessions: CDPSession[] = [];
    await use(async (of) => {
      const session = await context.newCDPSession(of);
      sessions.push(session);
      return session;
    });
    // What was opened for a frame has ended with it.
    await Promise.allSettled(sessions.map((session) => session.detach()));
  },

  // Playwright empties a context that it uses again, but for these.
  firstVisit: [
    async ({ context, page, devtools, reuseContext }, use) => {
      if (reuseContext) {
        await context.clearPermissions();
        await (await devtools(page)).send("Network.clearBrowserCache");
      }
      await use(undefined);
    },
    { auto: true },
  ],

  host: [
    // Playwright insists on a pattern here, also where nothing is needed.
    async ({ browserName: _ }, use) => {
      const host = await serveHost();
      await use(host);
      await host.stop();
    },
    { scope: "worker" },
  ],
});

type Fixtures = Readonly<{ map: MapDriver; guard: Guard }>;

export const test = hosted.extend<Fixtures>({
  map: async ({ page }, use) => use(new MapDriver(page)),

  guard: [
    async ({ context, baseURL, host }, use) => {
      const allowed: RegExp[] = [];
      const seen = watch(context, [new URL(baseURL ?? "").origin, host.origin]);
      await use({ allow: (expected) => void allowed.push(expected) });
      const left = seen.filter((problem) => !allowed.some((expected) => expected.test(problem)));
      expect(left, "what the browser complained about").toEqual([]);
    },
    { auto: true },
  ],
});

/** What the pages of a tab warn of from now on, as it comes. */
export function warningsOf(page: Page): readonly string[] {
  const warnings: string[] = [];
  page.on("console", (message) => message.type() === "warning" && warnings.push(message.text()));
  return warnings;
}

/** Errors, failed and refused requests, and requests that leave the origins, as they come. */
function watch(context: BrowserContext, origins: readonly string[]): readonly string[] {
  const seen: string[] = [];
  context.on("weberror", (error) => seen.push(`page error: ${error.error().message}`));
  context.on("console", (message) => {
    if (message.type() !== "error") return;
    seen.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol === "data:" || protocol === "blob:" || origins.includes(origin)) return;
    seen.push(`foreign request: ${request.url()}`);
  });
  context.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    // The page itself gave up on a request, because the view or the page moved on.
    if (reason !== "net::ERR_ABORTED") seen.push(`failed: ${request.url()} (${reason})`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) seen.push(`${response.status()}: ${response.url()}`);
  });
  return seen;
}
