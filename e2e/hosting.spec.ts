import { spawn, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import type { FrameLocator, Page } from "@playwright/test";
import { expect, expectReady, test } from "./fixtures";

const PINNED = `v/${JSON.parse(readFileSync("package.json", "utf8")).version}`;

/** Paths below `folder` of every file of the build that is not in a pinned copy. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((name) => !name.startsWith("v/"))
    .sort();
}

async function expectMap(page: Page | FrameLocator): Promise<void> {
  const html = page.locator("html");
  await expectReady(html);
  await expect(page.locator(".leaflet-container [data-site-id]").first()).toBeVisible();
  await expect(page.locator(".notices")).toBeEmpty();
}

test("a pinned build is the whole site, byte by byte", () => {
  const names = filesOf("dist");
  expect(names).toContain("kk-arab/index.html");
  expect(filesOf(`dist/${PINNED}`)).toEqual(names);
  for (const name of names) {
    const pinned = readFileSync(path.join("dist", PINNED, name));
    expect(pinned.equals(readFileSync(path.join("dist", name))), name).toBe(true);
  }
});

test("a pinned build works where it lies, below a path", async ({ page, host, baseURL }) => {
  const outside: string[] = [];
  page.on("request", (request) => {
    const { origin, pathname } = new URL(request.url());
    if (origin === baseURL && !pathname.startsWith(`/${PINNED}/`)) outside.push(pathname);
  });
  await page.goto(`/${PINNED}/kk/?phase=kazakhstan`);
  await expectMap(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "kk");
  const frame = `${baseURL}/${PINNED}/embed.html?lang=en`;
  await page.goto(host.address({ frame, sandbox: "allow-scripts" }));
  await expectMap(page.frameLocator("iframe"));
  expect(outside).toEqual([]);
});

test("a proxy that strips Accept-Ranges changes nothing", async ({ page }) => {
  await page.route("**/*.pmtiles", async (route) => {
    const response = await route.fetch();
    const { "accept-ranges": _, ...headers } = response.headers();
    await route.fulfill({ response, headers });
  });
  await page.goto("/en/");
  await expectMap(page);
});

test("python3 -m http.server is enough, without ranges", async ({ guard, page }) => {
  const missing = spawnSync("python3", ["--version"]).status !== 0;
  test.skip(missing, "There is no python3 on this machine.");
  const port = await freePort();
  const options = ["-m", "http.server", String(port), "--bind", "127.0.0.1", "--directory", "dist"];
  const server = spawn("python3", options, { stdio: "ignore" });
  try {
    guard.allow(new RegExp(`foreign request: http://127\\.0\\.0\\.1:${port}/`));
    const origin = `http://127.0.0.1:${port}`;
    await expect
      .poll(() =>
        fetch(origin).then(
          ({ ok }) => ok,
          () => false,
        ),
      )
      .toBe(true);
    await page.goto(`${origin}/zh/`);
    await expectMap(page);
    await page.goto(`${origin}/embed.html?lang=en`);
    await expectMap(page);
  } finally {
    server.kill();
  }
});

test("no page has anything in its text that would run or paint", () => {
  const pages = filesOf("dist").filter((name) => name.endsWith(".html"));
  expect(pages.length).toBeGreaterThanOrEqual(6);
  for (const name of pages) {
    const html = readFileSync(path.join("dist", name), "utf8");
    const head = html.slice(html.indexOf("<head>"));
    expect(head, name).toMatch(/^<head>\s*<meta http-equiv="Content-Security-Policy"/);
    expect(html, name).not.toContain("unsafe-inline");
    // What stands in blocks of data is no markup.
    const markup = html.replaceAll(
      /(<script type="application\/(?:ld\+)?json"[^>]*>)[^<]*<\/script>/g,
      "$1</script>",
    );
    const running = [...markup.matchAll(/<script(?![^>]*\ssrc=)[^>]*>/g)].filter(
      ([tag]) => !/type="application\/(ld\+)?json"/.test(tag),
    );
    expect(running, name).toEqual([]);
    expect(markup, name).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/i);
    const foreign = [...markup.matchAll(/<(?:script|link rel="stylesheet")[^>]*"https?:/g)];
    expect(foreign, name).toEqual([]);
  }
});

function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
