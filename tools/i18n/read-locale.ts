import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { KindRow } from "../../src/domain/kind-table";

type Rows = Readonly<Record<string, KindRow>>;

/** `kinds.json` of the project in `root`. */
export function readKinds(root: string): Rows {
  // What it must be is what check-tables.ts finds out.
  return JSON.parse(readFileSync(join(root, "src/data/kinds.json"), "utf8")) as Rows;
}

/** A locale as it is written. */
export function readWrittenLocale(root: string, language: string): object {
  const file = join(root, `src/i18n/locales/${language}.json`);
  // What it must be is what checkLocales finds out.
  return JSON.parse(readFileSync(file, "utf8")) as object;
}

/** A locale with the names of the kinds, which are content, as `core.kind`. */
export function readLocale(root: string, language: string): object {
  const locale: Readonly<Record<string, unknown>> = Object(readWrittenLocale(root, language));
  const kind = Object.fromEntries(
    Object.entries(readKinds(root)).map(([id, { names }]) => [id, names[language] ?? ""]),
  );
  return { ...locale, core: { ...Object(locale["core"]), kind } };
}
