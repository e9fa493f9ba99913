import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LANGUAGES } from "../../src/domain/language-table";
import { AREAS, PHASES } from "../../src/domain/site";

/** The file of the element's types among those beside the loader. */
const TYPES = "ili-map.d.ts";

/** For the reader of the source. */
const NOTE = "// The published file lists them (tools/loader/published-types.ts).\n";

/** What the content says, by the name of its type. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  IliMapLanguage: LANGUAGES,
  IliMapPhase: PHASES,
  IliMapArea: [...AREAS, "none"],
};

/**
 * The text of a file of types in `folder` as it is published: what is any text in the source is
 * there what the content has. Throws where the source lacks one of the types.
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
