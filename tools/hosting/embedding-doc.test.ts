import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compileDataset } from "../../src/data/check/compile";
import { ADDRESS_PARAMETERS, readAddress } from "../../src/domain/address";
import { EMBED_PARAMETERS } from "../../src/domain/embed-options";
import { readContent } from "../data/read-content";

const text = readFileSync("docs/embedding.md", "utf8");

const embedNames: readonly string[] = EMBED_PARAMETERS;

/** The rows of a section's first table, by cell. */
function rowsOf(heading: string): readonly (readonly string[])[] {
  const start = text.indexOf(`\n## ${heading}\n`);
  const section = text.slice(start, text.indexOf("\n## ", start + 1));
  const lines = section.split("\n").filter((line) => line.startsWith("| "));
  return lines.slice(2).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** Inline code in a cell. */
function codesIn(cell = ""): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);
}

const dataset = compileDataset(readContent(process.cwd()));
const ids = new Set(dataset.sites.map(({ id }) => id));
const context = { season: dataset.season, isSite: (id: string) => ids.has(id) };

describe("docs/embedding.md", () => {
  it("lists the parameters that the code reads, and no other", () => {
    const listed = rowsOf("Parameters").flatMap(([name]) => codesIn(name));
    expect(listed).toEqual([...ADDRESS_PARAMETERS, ...EMBED_PARAMETERS]);
  });

  const values = rowsOf("Parameters").flatMap(([name, value]) =>
    codesIn(value)
      // Pages, other parameters and the form are not values.
      .filter((code) => !/\.html$|^zoom\//.test(code) && code !== "phase")
      .map((code) => [codesIn(name)[0] ?? "", code] as const),
  );
  it.each(values.filter(([name]) => !embedNames.includes(name)))(
    "gives for %s the value %s, which can be read",
    (name, value) => {
      const query = new URLSearchParams({ [name]: value }).toString();
      expect(readAddress(query, context).problems).toEqual([]);
    },
  );

  it("gives addresses in its examples that can be read", () => {
    const queries = [...text.matchAll(/embed\.html\?([^"`\s…]+)/g)].map(([, query = ""]) => query);
    expect(queries.length).toBeGreaterThan(4);
    for (const query of queries) {
      const { problems, unknownParameters } = readAddress(query, context);
      expect(problems, query).toEqual([]);
      expect(unknownParameters.filter(([name]) => !embedNames.includes(name))).toEqual([]);
    }
  });
});
