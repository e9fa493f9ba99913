import type { Plugin } from "vite";
import * as coverageTable from "../../src/domain/coverage-table";
import * as groundLanguageTable from "../../src/domain/ground-language-table";
import * as kindTable from "../../src/domain/kind-table";
import * as languageTable from "../../src/domain/language-table";
import * as localTimeTable from "../../src/domain/local-time-table";
import * as pdfTable from "../../src/domain/pdf-table";
import * as pictureRightsTable from "../../src/domain/picture-rights-table";
import * as productTable from "../../src/domain/product-table";

/** Modules with values derived from the content, by file. */
const TABLES: Readonly<Record<string, object>> = {
  "ground-language-table": groundLanguageTable,
  "kind-table": kindTable,
  "language-table": languageTable,
  "local-time-table": localTimeTable,
  "coverage-table": coverageTable,
  "pdf-table": pdfTable,
  "picture-rights-table": pictureRightsTable,
  "product-table": productTable,
};

/**
 * Replaces `src/domain/*-table.ts` in the bundles by their computed values, instead of the code and
 * the JSON that it starts from: tree shaking then leaves only the columns in use. The embed and the
 * loader have no bytes to spare.
 */
export function tablesPlugin(): Plugin {
  return {
    name: "ili-map:tables",
    apply: "build",
    load: {
      filter: { id: /[\\/]src[\\/]domain[\\/][\w-]+-table\.ts$/ },
      handler(id) {
        const [, name = ""] = /([\w-]+)\.ts$/.exec(id) ?? [];
        const table = TABLES[name];
        if (!table) throw new Error(`tools/data/tables.ts does not know ${name}.`);
        const code = Object.entries(table)
          .map(([key, value]) => `export const ${key} = ${literal(value)};`)
          .join("\n");
        return { code, moduleType: "js" };
      },
    },
  };
}

/** A value as JavaScript source; throws on unsupported values. */
export function literal(value: unknown): string {
  if (value === undefined) return "undefined";
  if (value === languageTable.languageOfTag) return LANGUAGE_OF_TAG;
  if (typeof value === "function") return conditional(value);
  if (value instanceof RegExp) return String(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).map(
      ([key, member]) => `${JSON.stringify(key)}:${literal(member)}`,
    );
    return `{${members.join(",")}}`;
  }
  return JSON.stringify(value);
}

/** A `Lookup` of the tables without its loop, which no minifier unrolls. */
function conditional(lookup: object): string {
  const { cases, otherwise, ownTag } = Object(lookup);
  if (!Array.isArray(cases)) throw new Error("A table holds data, and no functions but lookups.");
  const written = cases.map(
    ([language, value]) => `language === ${literal(language)} ? ${literal(value)} : `,
  );
  return `(language) => ${written.join("")}${ownTag ? "language" : literal(otherwise)}`;
}

/** Likewise without its loop. */
const LANGUAGE_OF_TAG = `(tag) => {
  const lower = tag.toLowerCase();
  return ${languageTable.CHOSEN_BY.map(
    ([pattern, language]) => `${pattern}.test(lower) ? ${literal(language)} : `,
  ).join("")}lower.replace(/-.*/, "");
}`;
