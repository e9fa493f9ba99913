import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin } from "vite";
import { compileDataset } from "../../src/data/check/compile";
import { CONTENT_PATHS } from "../../src/data/check/content";
import type { Dataset } from "../../src/domain/dataset";
import { withoutDetails } from "../../src/domain/dataset-details";
import { checkContent } from "./check/check-content";
import { formatProblem } from "./check/problem";
import { checkTables } from "./check-tables";
import { readGroundNames } from "./ground-names";
import { readContent } from "./read-content";
import { checkStory, STORY_PATH } from "./story";

const GROUND_NAMES = "virtual:ground-names";
const DETAILS = "virtual:dataset-details";
const MARKER = '<script type="application/json" id="dataset"></script>';

/**
 * Writes the compiled dataset into each page's marker. Errors in the content stop the build with a
 * list; warnings are printed. In development a change of the content reloads the page.
 * `virtual:dataset-details` has what the page leaves out, `virtual:ground-names` the basemap's names, for
 * the search.
 */
export function dataPlugin(): Plugin {
  let root = process.cwd();
  return {
    name: "ili-map:data",
    configResolved(config) {
      root = config.root;
    },
    resolveId: (id) => ([GROUND_NAMES, DETAILS].includes(id) ? `\0${id}` : null),
    async load(id) {
      if (id === `\0${DETAILS}`) {
        const [, details] = withoutDetails(compileDataset(readContent(root)));
        return `export default JSON.parse(${JSON.stringify(JSON.stringify(details))})`;
      }
      if (id !== `\0${GROUND_NAMES}`) return null;
      const names = await readGroundNames(resolve(root, "public/tiles/ili.pmtiles"));
      // `JSON.parse` is faster than an object literal, and compresses better.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(names))})`;
    },
    configureServer(server) {
      const paths = Object.values(CONTENT_PATHS).map((path) => resolve(root, path));
      server.watcher.add(paths);
      server.watcher.on("change", (path) => {
        if (paths.includes(resolve(path))) server.ws.send({ type: "full-reload" });
      });
    },
    transformIndexHtml: {
      order: "post",
      handler(html) {
        if (!html.includes(MARKER)) return html;
        const json = datasetJson(root, (text) => console.warn(text), withoutDetails);
        return html.replace(MARKER, () => MARKER.replace("><", () => `>${json}<`));
      },
    },
  };
}

/** The dataset, or the `part` of it that comes first, as JSON, escaped for a script element. Throws on errors in the content. */
export function datasetJson(
  root: string,
  warn: (text: string) => void,
  part: (whole: Dataset) => readonly [Dataset, ...unknown[]] = (whole) => [whole],
): string {
  const files = readContent(root);
  const story = { name: STORY_PATH, text: readFileSync(resolve(root, STORY_PATH), "utf8") };
  const problems = [...checkTables(root), ...checkContent(files), ...checkStory(story, files)];
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0) {
    throw new Error(`The content has errors:\n${errors.map(formatProblem).join("\n")}`);
  }
  // Outdated facts are a long list, and do not concern the build.
  const old = problems.filter(({ rule }) => rule === "access-old");
  for (const problem of problems) if (!old.includes(problem)) warn(formatProblem(problem));
  return JSON.stringify(part(compileDataset(files))[0]).replaceAll("<", "\\u003c");
}
