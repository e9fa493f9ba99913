import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readFloor } from "./floor";
import { HARMLESS } from "./harmless";
import { checkScripts } from "./scripts";
import { checkStyles } from "./styles";
import { createLacking } from "./support";

/**
 * Fails if the built pages use features above the browser floor of `package.json` without a
 * fallback.
 */
const floor = readFloor("package.json");
const harmless = new Set(Object.keys(HARMLESS));
const built = ["dist", "dist/assets"].flatMap((folder) =>
  readdirSync(folder).map((name) => path.join(folder, name)),
);
const read = (extension: string) =>
  built
    .filter((file) => file.endsWith(extension))
    .map((file) => ({ file, code: readFileSync(file, "utf8") }));
const lacking = createLacking(floor);
const findings = [
  ...checkScripts(read(".js"), lacking, harmless),
  ...read(".css").flatMap(({ file, code }) => checkStyles(code, file, lacking, harmless)),
];

for (const { what, where, lacking } of findings) {
  console.error(`${what} is not in ${lacking.join(", ")}\n    ${where.slice(0, 300)}`);
}
const oldest = Object.entries(floor)
  .map(([name, version]) => `${name} ${version}`)
  .join(", ");
if (findings.length === 0) console.log(`Nothing is used that these lack: ${oldest}.`);
else {
  console.error(`\nGive it a fallback, or a reason in tools/floor/harmless.ts.`);
  process.exitCode = 1;
}
