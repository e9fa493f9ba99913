import { toJsonSchema } from "@valibot/to-json-schema";
import { FILE_SCHEMAS } from "../../src/data/check/schema";
import { PRODUCT_NAME } from "../../src/domain/product-table";
import { TABLE_SCHEMAS } from "./table-schemas";

/**
 * The files and tables of the content as one JSON Schema (draft 2020-12), generated from what
 * validates them; on its own it describes a file of sites. What it cannot say (whether a tag is
 * one, whether west lies west of east) only the check tells.
 */
export function contentJsonSchema(): object {
  const definitions = Object.entries({ ...FILE_SCHEMAS, ...TABLE_SCHEMAS }).map(
    ([name, definition]) => {
      const { $schema: _, ...schema } = toJsonSchema(definition, {
        target: "draft-2020-12",
        ignoreActions: ["check"],
      });
      return [name, schema] as const;
    },
  );
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: `${PRODUCT_NAME} content; see FORMAT.md`,
    $ref: "#/$defs/sites",
    $defs: Object.fromEntries(definitions),
  };
}
