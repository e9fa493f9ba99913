import { spawnSync } from "node:child_process";
import { canInstallPackages, installPackages } from "./debian";

/** Independent programs that read our pictures in tests, with their Debian packages. */
const READERS = { exiftool: "libimage-exiftool-perl", "rsvg-convert": "librsvg2-bin" } as const;
export type Reader = keyof typeof READERS;

export function hasReader(name: Reader): boolean {
  return !spawnSync(name, [name === "exiftool" ? "-ver" : "--version"]).error;
}

/** Reason for skipping tests that need a reader. */
export function noReader(name: Reader): string {
  return `${name} is not here: install Debian's ${READERS[name]}`;
}

/** Installs the readers if that needs no permission. */
export function prepareReaders(): void {
  const missing = (Object.keys(READERS) as Reader[]).filter((name) => !hasReader(name)); // Object.keys widens to string
  if (missing.length > 0 && canInstallPackages()) {
    installPackages(missing.map((name) => READERS[name]));
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
