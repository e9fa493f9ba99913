import type { TileFeature } from "../decode";

type Properties = TileFeature["properties"];

/** Tags of the schema in whose place a language of ours stands, best first. */
const TAGS: Readonly<Record<string, readonly string[]>> = { zh: ["zh-Hans", "zh-Hant"] };
/** Letters of Cyrillic that Kazakh has, and neither Russian nor Kyrgyz. */
const KAZAKH = /[әғқұһі]/i;

/**
 * The names of a feature, by the tags of our languages. The basemap translates into some forty
 * languages, without Kazakh, and says of the local name only its script: what that makes sure of its
 * language counts as a translation, since a local name in the reader's letters is better than a
 * translation into others.
 */
export function namesOf(properties: Properties): Properties {
  const names: Record<string, Properties[string]> = {};
  for (const [key, value] of Object.entries(properties)) {
    if (value && (key === "name" || key.startsWith("name:"))) names[key] = value;
  }
  for (const [language, tags] of Object.entries(TAGS)) {
    const written = tags.map((tag) => names[`name:${tag}`]).find(Boolean);
    if (written) names[`name:${language}`] ??= written;
  }
  const local = names["name"];
  const language = languageOf(properties);
  if (local && language) names[`name:${language}`] ??= local;
  return names;
}

/** The language that a local name is taken for: a Cyrillic one that is not Kazakh reads as Russian. */
function languageOf({ name, script }: Properties): string | undefined {
  if (script === "Han") return "zh";
  if (script !== "Cyrillic") return undefined;
  return KAZAKH.test(String(name)) ? "kk" : "ru";
}
