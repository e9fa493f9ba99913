import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type {
  CompatData,
  CompatStatement,
  Identifier,
  SimpleSupportStatement,
} from "@mdn/browser-compat-data";
import type { Floor } from "./floor";

/** MDN's browser compatibility data; read as a file, since importing 20 MB as a module is slow. */
export const compat: CompatData = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve("@mdn/browser-compat-data"), "utf8"),
);

/** browserslist's browser names and MDN's. */
const BROWSERS = {
  chrome: "chrome",
  and_chr: "chrome_android",
  edge: "edge",
  firefox: "firefox",
  safari: "safari",
  ios_saf: "safari_ios",
  samsung: "samsunginternet_android",
} as const;

/** Browsers of the floor that lack a feature, as in `safari 15.4`; empty for none. */
export type Lacking = (statement: CompatStatement | undefined) => readonly string[];

/** Looks features up in MDN's data; prefixed support does not count. */
export function createLacking(floor: Floor): Lacking {
  const wanted = Object.entries(BROWSERS).flatMap(([name, key]) => {
    const version = floor[name];
    return version === undefined ? [] : [{ name, key, version }];
  });
  return (statement) => {
    if (!statement) return [];
    return wanted
      .filter(({ key, version }) => {
        const support = statement.support[key];
        const list = support === undefined ? [] : Array.isArray(support) ? support : [support];
        // No data counts as supported.
        return list.length > 0 && !list.some((one) => has(one, version));
      })
      .map(({ name, version }) => `${name} ${version}`);
  };
}

function has(support: SimpleSupportStatement, version: string): boolean {
  const { version_added: added, version_removed: removed } = support;
  if (support.flags || support.alternative_name || support.prefix) return false;
  if (added === false || added === "preview" || typeof added !== "string") return false;
  if (typeof removed === "string" && compare(removed, version) <= 0) return false;
  return compare(added, version) <= 0;
}

function compare(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.replace("≤", "").split(".").map(Number));
  for (let i = 0; i < 3; i++) {
    const difference = (left?.[i] ?? 0) - (right?.[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The compatibility data of a path such as `["api", "URL", "canParse_static"]`. */
export function entryAt(
  start: Identifier | undefined,
  ...path: readonly string[]
): Identifier | undefined {
  let entry = start;
  for (const name of path) {
    if (!entry || !Object.hasOwn(entry, name)) return undefined;
    // The data is nested by name; `__compat` is the only other key, and no path has it.
    entry = entry[name];
  }
  return entry;
}
