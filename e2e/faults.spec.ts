import type { Page } from "@playwright/test";
import { type Fault, type Resource, serveFaults } from "../tools/run/faulty";
import { expect, hosted } from "./fixtures";

/*
 * What a visitor reads and a host hears when something of an embed is wrong, by a real server that
 * hangs, cuts and refuses. Many faults are frames of one page, so that what is waited for is waited
 * for once. No guard: the browser's complaints are what is wanted.
 */

const MISSING = /The base map could not be loaded/;
const BROKEN = /The base map could not be read/;
const INCOMPLETE = /The page did not load completely/;
const WAITING = /The map is still loading/;

/** What must come of a fault: a map without a word, or words and what the host hears. */
type Outcome = "ready" | Readonly<{ says: RegExp; tells: string }>;

const missing = { says: MISSING, tells: "basemap-missing" };
const broken = { says: BROKEN, tells: "basemap-broken" };
const incomplete = { says: INCOMPLETE, tells: "start-incomplete" };
const waiting = { says: WAITING, tells: "start-waiting" };

const OUTCOMES: Readonly<Record<Resource, Partial<Record<Fault, Outcome>>>> = {
  tiles: {
    "404": missing,
    "403": broken,
    "500": missing,
    html: missing,
    empty: broken,
    cut: broken,
    broken: missing,
    hang: missing,
    stall: missing,
    packed: "ready",
    slow: "ready",
    "no-cors": "ready",
  },
  // The map does without it.
  relief: {
    "404": "ready",
    "403": "ready",
    "500": "ready",
    html: "ready",
    empty: "ready",
    cut: "ready",
    broken: "ready",
    hang: "ready",
    stall: "ready",
    packed: "ready",
    slow: "ready",
  },
  script: {
    "404": incomplete,
    "403": incomplete,
    "500": incomplete,
    html: incomplete,
    empty: incomplete,
    cut: incomplete,
    broken: incomplete,
    hang: waiting,
    stall: waiting,
    packed: "ready",
    slow: "ready",
  },
  style: {
    "404": incomplete,
    "403": incomplete,
    "500": incomplete,
    html: incomplete,
    hang: waiting,
    stall: waiting,
    packed: "ready",
    slow: "ready",
  },
};

/** In a frame of its own origin no tile needs a header for others. */
function outcomeIn(kind: Kind, resource: Resource, fault: Fault): Outcome | undefined {
  const isForeign = kind === "sandboxed frame" && resource === "tiles" && fault === "no-cors";
  return isForeign ? missing : OUTCOMES[resource][fault];
}

/** For a machine that has much else to do. */
const PATIENCE_MS = 40_000;

const KINDS = ["frame", "sandboxed frame", "element"] as const;
type Kind = (typeof KINDS)[number];

const test = hosted.extend<object, Readonly<{ faults: Awaited<ReturnType<typeof serveFaults>> }>>({
  faults: [
    async ({ browserName: _ }, use) => {
      const faults = await serveFaults("dist");
      await use(faults);
      await faults.stop();
    },
    { scope: "worker" },
  ],
});

declare global {
  interface Window {
    /** What each frame told, by the id of its element. */
    heardOf: Record<string, { type: string; message?: string }[]>;
  }
}

/** Somebody's page with one embed for each fault; it notes what each of them tells. */
function hostPage(kind: Kind, port: number, ids: readonly string[]): string {
  const siteOf = (id: string) => `http://${id}.localhost:${port}`;
  const embeds = ids.map((id) => {
    const sandbox = kind === "sandboxed frame" ? ' sandbox="allow-scripts"' : "";
    return kind === "element"
      ? `<ili-map id="${id}" lang="en" loading="eager" src="${siteOf(id)}/" height="320"></ili-map>`
      : `<iframe id="${id}" title="${id}" width="420" height="320"${sandbox} src="${siteOf(id)}/embed.html?lang=en"></iframe>`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Somebody's page</title>
<style>main { display: grid; grid-template-columns: repeat(3, 420px); gap: 8px }</style>
<script>
window.heardOf = {};
const note = (id, data) => (window.heardOf[id] ??= []).push(data);
addEventListener("message", ({ source, data }) => {
  for (const frame of document.querySelectorAll("iframe")) {
    if (frame.contentWindow === source) note(frame.id, data);
  }
});
for (const type of ["ready", "error"]) {
  addEventListener("ili-map-" + type, ({ target, detail }) =>
    note(target.id, { type: "ili-map:" + type, ...detail }));
}
</script>
${kind === "element" ? `<script src="${siteOf("none")}/ili-map.js"></script>` : ""}
</head><body><main>${embeds.join("\n")}</main></body></html>`;
}

async function expectOutcome(page: Page, kind: Kind, id: string, outcome: Outcome): Promise<void> {
  const told = () => page.evaluate((of) => window.heardOf[of] ?? [], id);
  if (outcome === "ready") {
    await expect
      .poll(async () => (await told()).map(({ type }) => type), {
        message: id,
        timeout: PATIENCE_MS,
      })
      .toContain("ili-map:ready");
    return;
  }
  const frame = page.frameLocator(kind === "element" ? `#${id} iframe` : `#${id}`);
  await expect(frame.getByText(outcome.says).first(), id).toBeVisible({ timeout: PATIENCE_MS });
  await expect
    .poll(async () => (await told()).map(({ message }) => message), {
      message: id,
      timeout: PATIENCE_MS,
    })
    .toContain(outcome.tells);
}

type Case = Readonly<{ resource: Resource; fault: Fault }>;

/** So many maps are opened at once. */
const AT_ONCE = 8;

/** What a reader waits for; all of it stands on one page and is waited for once. */
const SLOW_TO_TELL: ReadonlySet<Fault> = new Set(["hang", "stall", "slow"]);

function pages(): readonly (readonly Case[])[] {
  const all = (["tiles", "relief", "script", "style"] as const).flatMap((resource) =>
    // The table has nothing but faults.
    (Object.keys(OUTCOMES[resource]) as Fault[]).map((fault) => ({ resource, fault })),
  );
  const quick = all.filter(({ fault }) => !SLOW_TO_TELL.has(fault));
  const parts = Array.from({ length: Math.ceil(quick.length / AT_ONCE) }, (_, part) =>
    quick.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
  );
  return [all.filter(({ fault }) => SLOW_TO_TELL.has(fault)), ...parts];
}

for (const kind of KINDS) {
  for (const cases of pages()) {
    const ids = cases.map(({ resource, fault }) => `${resource}-${fault}`);
    test(`in a ${kind}: ${ids.join(", ")}`, async ({ page, host, faults: server }) => {
      test.setTimeout(120_000);
      await page.setViewportSize({ width: 1320, height: 720 });
      const html = hostPage(kind, server.port, ids);
      await page.goto(host.put({ html }), { waitUntil: "commit" });
      for (const { resource, fault } of cases) {
        const outcome = outcomeIn(kind, resource, fault);
        if (outcome) await expectOutcome(page, kind, `${resource}-${fault}`, outcome);
      }
    });
  }
}
