import { readFileSync } from "node:fs";
import { writePackage } from "./package-folder";

// Packages the output of `npm run build`; publishing is up to the owner.
const { version, license }: { version: string; license: string } = JSON.parse(
  readFileSync("package.json", "utf8"),
);
writePackage("package", "dist/ili-map.js", "src/loader", { version, license });
console.log("package/ is ready for npm publish.");
