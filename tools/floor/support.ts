import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type {
  CompatData,
  CompatStatement,
  Identifier,
  SimpleSupportStatement,
} from "@mdn/browser-compat-data";
import type { Floor } from "./floor";

/** MDN's tables; read as a file, since 20 MB take long as a module. */
export const compat: CompatData = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve("@mdn/browser-compat-data"), "utf8"),
);

/** Browsers by browserslist's names and by those of MDN's tables. */
const BROWSERS = {
  chrome: "chrome",
  and_chr: "chrome_android",
  edge: "edge",
  firefox: "firefox",
  safari: "safari",
  ios_saf: "safari_ios",
  samsung: "samsunginternet_android",
} as const;

/** Which browsers of the floor lack something, as words such as `safari 15.4`; empty for none. */
export type Lacking = (statement: CompatStatement | undefined) => readonly string[];

/** Asks MDN's tables; what is there only under a prefix does not count. */
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
        // Where the tables know nothing of a browser they speak for none.
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

/** What the tables say of a path such as `["api", "URL", "canParse_static"]`. */
export function entryAt(
  start: Identifier | undefined,
  ...path: readonly string[]
): Identifier | undefined {
  let entry = start;
  for (const name of path) {
    if (!entry || !Object.hasOwn(entry, name)) return undefined;
    // The tables nest by name; only `__compat` is no entry, and no path names it.
    entry = entry[name];
  }
  return entry;
}
