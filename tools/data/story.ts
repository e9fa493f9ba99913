import * as v from "valibot";
import type { ContentFiles, TextFile } from "../../src/data/check/content";
import { formatVersion } from "../../src/data/check/schema";
import { LANGUAGES } from "../../src/domain/language";
import { AREAS, PHASES } from "../../src/domain/site";
import { readJsonText } from "./check/json-text";
import type { Problem } from "./check/problem";

export const STORY_PATH = "src/data/story.json";

const MARKUP = /<[a-z!/]|&[a-z]+;/i;
const text = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.check((words) => !MARKUP.test(words), "text must not contain markup"),
);
/** A tour is read as a whole, so every language is required. */
const inAllLanguages = v.strictObject(
  Object.fromEntries(LANGUAGES.map((language) => [language, text])),
);
const lon = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
const lat = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));

/** The shape of `story.json`; see FORMAT.md. */
const storyFile = v.strictObject({
  formatVersion,
  steps: v.pipe(
    v.array(
      v.strictObject({
        id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
        title: inAllLanguages,
        text: inAllLanguages,
        unknown: inAllLanguages,
        sources: v.pipe(v.array(v.string()), v.minLength(1)),
        phase: v.nullable(v.picklist(PHASES)),
        bounds: v.pipe(
          v.strictTuple([lon, lat, lon, lat]),
          v.check(
            ([west, south, east, north]) => west < east && south < north,
            "west, south, east, north",
          ),
        ),
        areas: v.array(v.picklist(AREAS)),
        sites: v.array(v.string()),
      }),
    ),
    v.minLength(1),
  ),
});

/** All problems of the story; `files` are the sites and sources that it may reference. */
export function checkStory(story: TextFile, files: ContentFiles): readonly Problem[] {
  const json = readJsonText(story.text);
  const problem = (
    line: number,
    id: string | null,
    what: string,
    fix: string,
    rule: Problem["rule"],
  ) => ({
    ...({ rule, severity: "error", file: story.name, line, id, what, fix } as const),
  });
  if (json.brokenLines.length > 0) {
    const fix = "Look for a missing or surplus comma, quote or bracket here or on the line before.";
    return json.brokenLines.map((line) => problem(line, null, "this is not JSON", fix, "json"));
  }
  const parsed = v.safeParse(storyFile, json.value);
  if (!parsed.success) {
    return parsed.issues.map((issue) => {
      const path = (issue.path ?? []).map(({ key }) =>
        typeof key === "number" ? key : String(key),
      );
      const what = `${path.join(".")}: ${issue.message}`;
      return problem(
        json.lineOf(path),
        null,
        what,
        "See FORMAT.md for what a step holds.",
        "shape",
      );
    });
  }
  const sites = idsOf(files.sites, "features");
  const sources = idsOf(files.production, "sources");
  const seen = new Set<string>();
  return parsed.output.steps.flatMap((step, at) => {
    const line = (key: string) => json.lineOf(["steps", at, key]);
    const unknown = (key: "sites" | "sources", known: ReadonlySet<string>) =>
      step[key]
        .filter((id) => !known.has(id))
        .map((id) =>
          problem(
            line(key),
            step.id,
            `"${id}" is not there`,
            `Use an id of ${key === "sites" ? "sites.geojson" : "production.json"}.`,
            key === "sites" ? "unknown-id" : "unknown-source",
          ),
        );
    const twice = seen.has(step.id)
      ? [
          problem(
            line("id"),
            step.id,
            "two steps have this id",
            "Give each its own.",
            "duplicate-id",
          ),
        ]
      : [];
    seen.add(step.id);
    return [...unknown("sites", sites), ...unknown("sources", sources), ...twice];
  });
}

/** The ids in a list of a file; empty for an invalid file, which its own check reports. */
function idsOf(file: TextFile, list: "features" | "sources"): ReadonlySet<string> {
  const shape = v.object({ [list]: v.array(v.looseObject({ id: v.string() })) });
  const parsed = v.safeParse(shape, readJsonText(file.text).value);
  return new Set(parsed.success ? parsed.output[list]?.map(({ id }) => id) : []);
}
