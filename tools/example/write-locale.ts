import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { messagesInArabicLetters } from "./arabic-letters";

/** The messages of the language that the main production lacks, into a folder of locales. */
const folder = process.argv[2] ?? "";
const english: object = JSON.parse(readFileSync(path.join(folder, "en.json"), "utf8"));
const file = path.join(folder, "en-Arab.json");
writeFileSync(file, `${JSON.stringify(messagesInArabicLetters(english), null, 2)}\n`);
