import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Drawn, openStudio } from "./draw";
import { readOrder, USAGE } from "./options";

/** `npm run picture`: press pictures from the command line, each with a text file. */
async function main(args: readonly string[]): Promise<void> {
  if (args.includes("--help")) {
    console.log(USAGE);
    return;
  }
  const { queries, file, folder, address } = readOrder(args, process.env["SITE_URL"]);
  await mkdir(folder, { recursive: true });
  const studio = await openStudio(address);
  try {
    for (const [at, query] of queries.entries()) {
      const drawn = await studio.draw(query);
      const name = file ?? path.join(folder, drawn.fileName);
      await writeFile(name, drawn.bytes);
      await writeFile(`${name.replace(/\.\w+$/, "")}.txt`, textOf(drawn));
      console.log(`${at + 1} of ${queries.length}: ${name}`);
    }
  } finally {
    await studio.stop();
  }
}

function textOf({ caption, alt }: Drawn): string {
  return `${caption}\n\n${alt}\n`;
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
