import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PRODUCT_NAME, PRODUCT_SLUG } from "../../src/domain/product-table";
import { portablePage } from "./page-of-files";

/*
 * `npm run build:portable`, after both builds: the folder for any static server and the one file.
 */

const BUILT = "dist-portable";
const TARGET = "portable";
/** So that it can be sent by mail and messengers. */
const MOST_BYTES = 4_000_000;

rmSync(TARGET, { recursive: true, force: true });
mkdirSync(TARGET);
cpSync("dist", path.join(TARGET, "site"), {
  recursive: true,
  // A server on a stick packs nothing and pins nothing.
  filter: (source) => !/^dist[\\/](v|_headers|examples)([\\/]|$)|\.(br|gz)$/.test(source),
});
writeFileSync(path.join(TARGET, "README.txt"), readme());

const files = new Map<string, Buffer>();
for (const name of readdirSync(path.join(BUILT, "assets"))) {
  if (!/^index-.*\.(js|css)$|^start-|^style-/.test(name)) keep(BUILT, `assets/${name}`);
}
for (const name of ["ili.pmtiles", "relief.webp", "relief-small.webp"])
  keep("public", `tiles/${name}`);
const page = portablePage(readFileSync(path.join(BUILT, "index.html"), "utf8"), files, (name) =>
  readFileSync(path.join(BUILT, name), "utf8"),
);
const file = path.join(TARGET, `${PRODUCT_SLUG}.html`);
writeFileSync(file, page);
const bytes = Buffer.byteLength(page);
console.log(`${file}: ${(bytes / 1e6).toFixed(2)} MB; ${path.join(TARGET, "site")}: a folder.`);
if (bytes > MOST_BYTES) {
  console.error(`It is larger than ${MOST_BYTES / 1e6} MB: leave something out in tools/portable.`);
  process.exitCode = 1;
}
rmSync(BUILT, { recursive: true, force: true });

function keep(folder: string, name: string): void {
  files.set(name, readFileSync(path.join(folder, name)));
}

function readme(): string {
  return `${PRODUCT_NAME} without a network

${PRODUCT_SLUG}.html
  The map in one file. Open it with a double click. It has everything but pictures as PDF and
  SVG with outlined letters, files named in its address (?data=), and embedding.

site/
  All of the map, for any static server, such as one of these, run in this folder:
    npx serve site
    python3 -m http.server --directory site
    caddy file-server --root site --listen :8000
  Then open the address that it says.
`;
}
