import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { publishedTypes } from "./published-types";

const TYPES = [
  "ili-map.d.ts",
  "ili-map-react.d.ts",
  "ili-map-svelte.d.ts",
  "ili-map-vue.d.ts",
] as const;

const README = `# ili-map-element

\`<ili-map>\` for pages that are built: the same script as \`ili-map.js\` beside the map, with types.

\`\`\`js
import "ili-map-element";
\`\`\`

\`\`\`html
<ili-map src="https://map.example.org/" lang="en" style="display: block; height: 560px"></ili-map>
\`\`\`

A bundle does not know where the map lies: give every element \`src\`, the address of the folder of
the map's pages. It is asked for nothing else. For JSX of React 19 add
\`import "ili-map-element/react"\`, which has types alone.
`;

/**
 * Writes a folder for `npm publish`: the built element, its types and a README. `loader` is the
 * built script, `sources` the folder of the types.
 */
export function writePackage(
  folder: string,
  loader: string,
  sources: string,
  { version, license }: Readonly<{ version: string; license: string }>,
): void {
  mkdirSync(folder, { recursive: true });
  copyFileSync(loader, join(folder, "ili-map.js"));
  for (const file of TYPES) writeFileSync(join(folder, file), publishedTypes(sources, file));
  const manifest = {
    name: "ili-map-element",
    version,
    description: "Custom element that puts Ili Map into a page",
    license,
    // Imported for its side effect: bundlers must not drop it.
    sideEffects: true,
    main: "./ili-map.js",
    types: "./ili-map.d.ts",
    exports: {
      ".": { types: "./ili-map.d.ts", default: "./ili-map.js" },
      "./react": { types: "./ili-map-react.d.ts" },
      "./svelte": { types: "./ili-map-svelte.d.ts" },
      "./vue": { types: "./ili-map-vue.d.ts" },
    },
    files: ["ili-map.js", ...TYPES],
  };
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(join(folder, "README.md"), README);
}
