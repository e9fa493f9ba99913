import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { direction, LANGUAGES } from "../../src/domain/language";
import { OWN_NAMES } from "../../src/domain/language-table";
import { PRODUCT_NAME } from "../../src/domain/product-table";
import { PHASES } from "../../src/domain/site";
import { escapeHtml, tag } from "../pages/markup";
import { openStudio } from "./draw";

/** Content of the folder, in each language. */
const KIT = [
  ["size=1920x1080", "frame=named"],
  ["size=1920x1080"],
  ["size=1080x1080"],
  ["size=1080x1920"],
  ...PHASES.map((phase) => ["size=1920x1080", `phase=${phase}`]),
  ["size=3508x2480", "dpi=300", "numbers=1"],
];

/** `npm run presskit [folder]`: pictures in five languages and an index page. */
async function main(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const site = process.env["SITE_URL"];
  const studio = await openStudio(site ? site.replace(/\/?$/, "/") : null);
  const sections: string[] = [];
  try {
    for (const language of LANGUAGES) {
      const figures: string[] = [];
      for (const parameters of KIT) {
        const query = new URLSearchParams([`lang=${language}`, ...parameters].join("&"));
        const { bytes, fileName, caption, alt } = await studio.draw(query);
        await writeFile(path.join(folder, fileName), bytes);
        const image = tag("img", { src: fileName, alt, width: "480", loading: "lazy" });
        const words = `<figcaption>${escapeHtml(caption)}</figcaption>`;
        figures.push(`<figure><a href="${escapeHtml(fileName)}">${image}</a>${words}</figure>`);
        console.log(path.join(folder, fileName));
      }
      const heading = `<h2>${escapeHtml(OWN_NAMES[language])}</h2>`;
      const section = `<section lang="${language}" dir="${direction(language)}">`;
      sections.push(`${section}${heading}${figures.join("\n")}</section>`);
    }
  } finally {
    await studio.stop();
  }
  const page = [
    "<!doctype html>",
    `<html lang="en"><meta charset="utf-8"><title>${escapeHtml(PRODUCT_NAME)}: press kit</title>`,
    `<h1>${escapeHtml(PRODUCT_NAME)}: press kit</h1>`,
    ...sections,
    "</html>",
    "",
  ].join("\n");
  await writeFile(path.join(folder, "index.html"), page);
  console.log(path.join(folder, "index.html"));
}

main(process.argv[2] ?? "presskit").catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
