import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A fictitious production; see docs/another-production.md. */
const EXAMPLE = "examples/three-phases";
/** Source of the pages, except for this production's content and pictures. */
const TREE = [
  ...["src", "tools", "public", "index.html", "embed.html", "press.html"],
  ...["package.json", "tsconfig.json", "vite.config.ts"],
];

/**
 * Builds the example into `target` as for another production: a copy of the tree with the example's
 * files over `src/data`, a locale for each of its languages, and its own pictures.
 */
function buildExample(target: string): void {
  const folder = mkdtempSync(path.join(tmpdir(), "ili-map-example-"));
  const run = (program: string, ...options: readonly string[]) =>
    execFileSync(process.execPath, [path.resolve("node_modules", program), ...options], {
      cwd: folder,
      stdio: ["ignore", "inherit", "inherit"],
    });
  try {
    for (const part of TREE) cpSync(part, path.join(folder, part), { recursive: true });
    rmSync(path.join(folder, "public/og"), { recursive: true });
    cpSync(EXAMPLE, path.join(folder, "src/data"), { recursive: true });
    symlinkSync(path.resolve("node_modules"), path.join(folder, "node_modules"), "dir");
    run("tsx/dist/cli.mjs", "tools/example/write-locale.ts", "src/i18n/locales");
    for (const mode of ["production", "embed", "loader"]) {
      run(
        "vite/bin/vite.js",
        "build",
        "--configLoader",
        "runner",
        "--mode",
        mode,
        "--logLevel",
        "warn",
      );
    }
    run("tsx/dist/cli.mjs", "tools/pages/draw-pictures.ts");
    cpSync(path.join(folder, "public/og"), path.join(folder, "dist/og"), { recursive: true });
    rmSync(target, { recursive: true, force: true });
    cpSync(path.join(folder, "dist"), target, { recursive: true });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

buildExample("dist-example");
