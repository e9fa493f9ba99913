import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";

/** What WordPress's own blocks look like. By itself 3 MB; as a dependency it would bring the whole editor. */
const PACKAGE = "@wordpress/block-library@11.1.0";
const CACHE = path.resolve("node_modules/.cache/ili-map/block-library");
const SHEETS = ["common", "style", "theme"].map((name) => `package/build-style/${name}.css`);

/**
 * The style sheets that WordPress puts beside a post, fetched from npm once and only read by tests
 * (GPL-2.0-or-later); null where they cannot be had.
 */
export function wordpressStyles(): string | null {
  const files = SHEETS.map((name) => path.join(CACHE, name));
  if (!files.every((file) => existsSync(file))) fetchSheets();
  return files.every((file) => existsSync(file))
    ? files.map((file) => readFileSync(file, "utf8")).join("\n")
    : null;
}

/** In a folder of its own first: tests that run side by side may all fetch it. */
function fetchSheets(): void {
  mkdirSync(path.dirname(CACHE), { recursive: true });
  const folder = mkdtempSync(`${CACHE}-`);
  const options = { cwd: folder, encoding: "utf8", timeout: 60_000 } as const;
  const { stdout } = spawnSync("npm", ["pack", "--silent", PACKAGE], options);
  const archive = stdout?.trim();
  if (archive) spawnSync("tar", ["-xzf", archive, ...SHEETS], options);
  const isWhole = SHEETS.every((name) => existsSync(path.join(folder, name)));
  if (isWhole && !existsSync(CACHE)) renameSync(folder, CACHE);
  else rmSync(folder, { recursive: true });
}
