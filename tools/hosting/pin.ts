import { cpSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";

/** Where pinned builds lie below the site's root. */
const PINNED = "v";

/**
 * Copies the whole site below `folder` to `v/<version>/` in it, so that a page which embeds that
 * address shows the same map for as long as the copy is kept. Every path in the site is relative,
 * so the copy is the same bytes. Pinned builds are left out of it. Returns the copy's folder.
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
