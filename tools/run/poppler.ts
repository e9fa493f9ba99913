import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { canInstallPackages, installPackages } from "./debian";

/** What another program reads in a PDF. */
export type ReadPdf = Readonly<{
  /** The text of each page. */
  pages: readonly string[];
  /** The lines of `pdfinfo` by their name, such as `Page size`. */
  info: Readonly<Record<string, string>>;
}>;

/** Why a test that reads a PDF back is skipped. */
export const NO_POPPLER = "pdftotext and pdfinfo are not here: install Debian's poppler-utils";

export function hasPoppler(): boolean {
  return ["pdftotext", "pdfinfo"].every((name) => !spawnSync(name, ["-v"]).error);
}

/** Installs the reader where that can be done without asking. */
export function preparePoppler(): void {
  if (!hasPoppler() && canInstallPackages()) installPackages(["poppler-utils"]);
}

/** Reads a PDF with Poppler, which shares no code with what wrote it. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const folder = mkdtempSync(join(tmpdir(), "ili-map-pdf-"));
  const file = join(folder, "read.pdf");
  try {
    writeFileSync(file, bytes);
    const text = read("pdftotext", ["-enc", "UTF-8", file, "-"]);
    const lines = read("pdfinfo", ["-isodates", "-enc", "UTF-8", file]).split("\n");
    const info = lines.flatMap((line): [string, string][] => {
      const [, name, value] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
      return name === undefined ? [] : [[name, value ?? ""]];
    });
    // A page ends with a form feed.
    return { pages: text.split("\f").slice(0, -1), info: Object.fromEntries(info) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function read(command: string, options: readonly string[]): string {
  const { error, status, stdout, stderr } = spawnSync(command, options, { encoding: "utf8" });
  if (error || status !== 0) throw new Error(`${command}: ${error?.message ?? stderr}`);
  return stdout;
}
