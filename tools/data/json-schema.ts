import { toJsonSchema } from "@valibot/to-json-schema";
import { FILE_SCHEMAS } from "../../src/data/check/schema";
import { PRODUCT_NAME } from "../../src/domain/product-table";

/**
 * The three files as one JSON Schema (draft 2020-12), generated from what validates them; on its
 * own it describes a file of sites.
 */
export function contentJsonSchema(): object {
  const define = (role: keyof typeof FILE_SCHEMAS) => {
    const { $schema: _, ...schema } = toJsonSchema(FILE_SCHEMAS[role], {
      target: "draft-2020-12",
    });
    return schema;
  };
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: `${PRODUCT_NAME} content; see FORMAT.md`,
    $ref: "#/$defs/sites",
    $defs: {
      sites: define("sites"),
      areas: define("areas"),
      production: define("production"),
    },
  };
}
