import { readFileSync } from "node:fs";
import { compressTexts } from "./compress";
import { writeOfflineFiles } from "./offline-files";
import { pinBuild } from "./pin";

/** The last step of `npm run build`. */
const { version }: { version: string } = JSON.parse(readFileSync("package.json", "utf8"));
const { shell, ground } = writeOfflineFiles("dist");
const [shellMb, groundMb] = [shell, ground].map((files) =>
  (files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6).toFixed(1),
);
console.log(`Stored for offline use: shell ${shellMb} MB, ground ${groundMb} MB.`);
const packed = compressTexts("dist");
console.log(`${packed} texts packed with gzip and brotli.`);
console.log(`The same build, pinned: ${pinBuild("dist", version)}/`);
