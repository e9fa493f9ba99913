import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LANGUAGES } from "../../src/domain/language-table";
import { AREAS, PHASES } from "../../src/domain/site";

/** The element's types, in the folder of the loader. */
const TYPES = "ili-map.d.ts";

/** For the reader of the source. */
const NOTE = "// The published file lists them (tools/loader/published-types.ts).\n";

/** Values from the content, by type name. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  IliMapLanguage: LANGUAGES,
  IliMapPhase: PHASES,
  IliMapArea: [...AREAS, "none"],
};

/**
 * A file of types in `folder` as it is published: types that are `string` in the source become
 * unions of the content's values. Throws if the source lacks one of them.
 */
export function publishedTypes(folder: string, file: string = TYPES): string {
  const source = readFileSync(join(folder, file), "utf8");
  if (file !== TYPES) return source;
  return Object.entries(VALUES).reduce(
    (text, [name, values]) => {
      const type = `export type ${name} = string;`;
      if (!text.includes(type)) throw new Error(`${file} lacks “${type}”`);
      const union = values.map((value) => JSON.stringify(value)).join(" | ");
      return text.replace(type, () => `export type ${name} = ${union};`);
    },
    source.replace(NOTE, ""),
  );
}
