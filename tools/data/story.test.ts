import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readContent } from "./read-content";
import { checkStory, STORY_PATH } from "./story";

const files = readContent(".");
const text = readFileSync(STORY_PATH, "utf8");
const check = (changed: string) => checkStory({ name: "story.json", text: changed }, files);

test("the story that ships has no problem", () => {
  expect(check(text)).toEqual([]);
});

test.each([
  ["a site that is not there", '"khorgos-city-cn"', '"nowhere"', "unknown-id"],
  ["a source that is not there", '"profit-71438"', '"gossip"', "unknown-source"],
  ["two steps of one id", '"id": "ili-valley"', '"id": "khorgos"', "duplicate-id"],
  ["a missing language", '"zh": ', '"xx": ', "shape"],
  ["markup", "始于霍尔果斯", "<b>始于</b>", "shape"],
  ["a comma too few", '"id": "khorgos",', '"id": "khorgos"', "json"],
  ["bounds turned round", "79.2, 43.5", "83, 43.5", "shape"],
] as const)("%s is told with its line", (_, from, to, rule) => {
  const problems = check(text.replace(from, to));
  expect(problems.map((problem) => problem.rule)).toContain(rule);
  expect(problems[0]?.line).toBeGreaterThan(1);
  expect(problems[0]?.fix).not.toBe("");
});

test("every step says what is not known, and claims no site that is not named", () => {
  const story: { steps: { unknown: { en: string }; sites: string[] }[] } = JSON.parse(text);
  const sites: { features: { id: string; properties: { evidence: string } }[] } = JSON.parse(
    files.sites.text,
  );
  const named = sites.features.filter(({ properties }) => properties.evidence === "named");
  for (const step of story.steps) {
    expect(step.unknown.en.length).toBeGreaterThan(20);
    expect(named.map(({ id }) => id)).toEqual(expect.arrayContaining(step.sites));
  }
});
