import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";

/**
 * The style of WordPress's core blocks: 3 MB by itself; as a dependency it would bring the whole
 * editor.
 */
const PACKAGE = "@wordpress/block-library@11.1.0";
const CACHE = path.resolve("node_modules/.cache/ili-map/block-library");
const SHEETS = ["common", "style", "theme"].map((name) => `package/build-style/${name}.css`);

/**
 * WordPress's style sheets for posts, downloaded once from npm and used in tests only
 * (GPL-2.0-or-later); null if unavailable.
 */
export function wordpressStyles(): string | null {
  const files = SHEETS.map((name) => path.join(CACHE, name));
  if (!files.every((file) => existsSync(file))) fetchSheets();
  return files.every((file) => existsSync(file))
    ? files.map((file) => readFileSync(file, "utf8")).join("\n")
    : null;
}

/** Downloaded into a temporary folder: parallel tests may all do it. */
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
