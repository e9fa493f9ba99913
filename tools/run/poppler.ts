import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { canInstallPackages, installPackages } from "./debian";

/** A PDF as another program reads it. */
export type ReadPdf = Readonly<{
  /** Text by page. */
  pages: readonly string[];
  /** Fields of `pdfinfo`, such as `Page size`. */
  info: Readonly<Record<string, string>>;
  /** Names of the embedded fonts. */
  fonts: readonly string[];
}>;

/** Reason for skipping tests that read PDFs. */
export const NO_POPPLER = "pdftotext and pdfinfo are not here: install Debian's poppler-utils";

export function hasPoppler(): boolean {
  return ["pdftotext", "pdfinfo"].every((name) => !spawnSync(name, ["-v"]).error);
}

/** Installs Poppler if that needs no permission. */
export function preparePoppler(): void {
  if (!hasPoppler() && canInstallPackages()) installPackages(["poppler-utils"]);
}

/** Reads a PDF with Poppler, which shares no code with the writer. */
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
    // Two lines of heading, then a font in each line, its name first.
    const fonts = read("pdffonts", [file]).trim().split("\n").slice(2);
    return {
      // A form feed ends each page.
      pages: text.split("\f").slice(0, -1),
      info: Object.fromEntries(info),
      fonts: fonts.map((line) => line.split(" ")[0] ?? ""),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function read(command: string, options: readonly string[]): string {
  const { error, status, stdout, stderr } = spawnSync(command, options, { encoding: "utf8" });
  if (error || status !== 0) throw new Error(`${command}: ${error?.message ?? stderr}`);
  return stdout;
}
