import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CONTENT_PATHS, type ContentFiles, type TextFile } from "../../src/data/check/content";
import type { FileRole } from "../../src/data/check/schema";

/** Reads the content's files; `root` is the project's folder. */
export function readContent(root: string): ContentFiles {
  const read = (role: FileRole): TextFile => {
    const name = CONTENT_PATHS[role];
    return { name, text: readFileSync(join(root, name), "utf8") };
  };
  return { sites: read("sites"), areas: read("areas"), production: read("production") };
}
