import { readFileSync } from "node:fs";
import { writePackage } from "./package-folder";

// From what `npm run build` has left; publishing is the owner's own step.
const { version, license }: { version: string; license: string } = JSON.parse(
  readFileSync("package.json", "utf8"),
);
writePackage("package", "dist/ili-map.js", "src/loader", { version, license });
console.log("package/ is ready for npm publish.");
