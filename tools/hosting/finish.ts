import { readFileSync } from "node:fs";
import { compressTexts } from "./compress";
import { pinBuild } from "./pin";

/** The last step of `npm run build`. */
const { version }: { version: string } = JSON.parse(readFileSync("package.json", "utf8"));
const packed = compressTexts("dist");
console.log(`${packed} texts packed with gzip and brotli.`);
console.log(`The same build, pinned: ${pinBuild("dist", version)}/`);
