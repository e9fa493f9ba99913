import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { offlineFiles, writeOfflineFiles } from "./offline-files";

const LARGE = "1;".repeat(150_000);
const FILES: Readonly<Record<string, string>> = {
  "index.html": `<script src="./assets/index-a.js"></script>`,
  "xx/index.html": "a page",
  "embed.html": "a frame",
  "assets/index-a.js": LARGE,
  "assets/seldom-b.js": LARGE,
  "assets/seldom-b.js.br": "packed",
  "assets/dialog-c.js": "small",
  "assets/letters-d.ttf": "letters",
  "tiles/ground.pmtiles": "ground",
  "tiles/README.md": "words",
  "og/xx.jpg": "a preview",
  "v/0.1.0/index.html": "pinned",
  "ili-map.js": "for other pages",
  "sw.js": "work();\n",
  _headers: "for hosts",
};

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "ili-offline-"));
  for (const [name, text] of Object.entries(FILES)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("the list of a built site's files", () => {
  it("parts what a page needs from what is large, and leaves out what is others'", () => {
    const { shell, ground } = offlineFiles(folder);
    expect(shell.map(({ url }) => url)).toEqual([
      "assets/dialog-c.js",
      "assets/index-a.js",
      "index.html",
      "xx/index.html",
    ]);
    expect(ground.map(({ url }) => url)).toEqual([
      "assets/letters-d.ttf",
      "assets/seldom-b.js",
      "embed.html",
      "tiles/ground.pmtiles",
    ]);
  });

  it("tells contents apart by hash, and by revision where the name does not", async () => {
    const before = offlineFiles(folder);
    await writeFile(path.join(folder, "xx/index.html"), "another page");
    const after = offlineFiles(folder);
    expect(after.version).not.toBe(before.version);
    const [page, old] = [after, before].map(({ shell }) => shell.find(({ url }) => url[0] === "x"));
    expect(page?.revision).not.toBe(old?.revision);
    expect(page?.integrity).toMatch(/^sha256-[\w+/]{43}=$/);
    expect(page?.bytes).toBe("another page".length);
    expect(after.shell[0]?.revision).toBeNull();
  });

  it("stands ahead of the worker's script, once", async () => {
    writeOfflineFiles(folder);
    const { version } = writeOfflineFiles(folder);
    const lines = (await readFile(path.join(folder, "sw.js"), "utf8")).split("\n");
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain(`"version":"${version}"`);
    expect(lines[1]).toBe("work();");
  });
});
