import { spawnSync } from "node:child_process";
import { canInstallPackages, installPackages } from "./debian";

/**
 * Independent programs that read our files in tests, with their Debian packages and what they are asked
 * first. Calendars are read by a library of Python, with Debian's own.
 */
const READERS = {
  exiftool: { package: "libimage-exiftool-perl", first: ["-ver"] },
  inkscape: { package: "inkscape", first: ["--version"] },
  "rsvg-convert": { package: "librsvg2-bin", first: ["--version"] },
  gpsbabel: { package: "gpsbabel", first: ["-V"] },
  ogr2ogr: { package: "gdal-bin", first: ["--version"] },
  "/usr/bin/python3": { package: "python3-icalendar", first: ["-c", "import icalendar"] },
} as const;
export type Reader = keyof typeof READERS;

export function hasReader(name: Reader): boolean {
  const { error, status } = spawnSync(name, READERS[name].first);
  return !error && status === 0;
}

/** Reason for skipping tests that need a reader. */
export function noReader(name: Reader): string {
  return `${name} is not here: install Debian's ${READERS[name].package}`;
}

/** Half a gigabyte with what it needs: its tests run where somebody has it. */
const NOT_INSTALLED: readonly Reader[] = ["inkscape"];

/** Installs the readers if that needs no permission. */
export function prepareReaders(): void {
  const missing = (Object.keys(READERS) as Reader[]).filter(
    (name) => !NOT_INSTALLED.includes(name) && !hasReader(name),
  ); // Object.keys widens to string
  if (missing.length > 0 && canInstallPackages()) {
    installPackages(missing.map((name) => READERS[name].package));
  }
}

/** Runs a reader on its standard input; returns its output as bytes. */
export function runReader(name: Reader, options: readonly string[], input: Buffer): Buffer {
  const { error, status, stdout, stderr } = spawnSync(name, options, {
    input,
    maxBuffer: 256_000_000,
  });
  if (error || status !== 0) throw new Error(`${name}: ${error?.message ?? stderr}`);
  return stdout;
}
