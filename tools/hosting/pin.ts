import { cpSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";

/** Folder of pinned builds below the site's root. */
const PINNED = "v";

/**
 * Copies the site below `folder` to `v/<version>/`, so that a page that embeds that address keeps
 * the same map. All paths in the site are relative, so the copy is identical. Pinned builds are
 * excluded. Returns the copy's folder.
 */
export function pinBuild(folder: string, version: string): string {
  const target = path.join(folder, PINNED, version);
  rmSync(target, { recursive: true, force: true });
  for (const name of readdirSync(folder)) {
    if (name !== PINNED)
      cpSync(path.join(folder, name), path.join(target, name), { recursive: true });
  }
  return target;
}
