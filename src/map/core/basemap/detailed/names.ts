import { GROUND_SCRIPTS, GROUND_TAGS } from "../../../../domain/ground-language-table";
import type { TileFeature } from "../decode";

type Properties = TileFeature["properties"];

/**
 * The names of a feature, by the tags of our languages. The basemap translates into some forty
 * languages, not into all of ours, and says of the local name only its script: what that, or a letter,
 * makes sure of its language counts as a translation, since a local name in the reader's letters is better than a
 * translation into others.
 */
export function namesOf(properties: Properties): Properties {
  const names: Record<string, Properties[string]> = {};
  for (const [key, value] of Object.entries(properties)) {
    if (value && (key === "name" || key.startsWith("name:"))) names[key] = value;
  }
  for (const [language, tags] of GROUND_TAGS) {
    const written = tags.map((tag) => names[`name:${tag}`]).find(Boolean);
    if (written) names[`name:${language}`] ??= written;
  }
  const local = names["name"];
  const language = languageOf(properties);
  if (local && language) names[`name:${language}`] ??= local;
  return names;
}

/** The language that a local name is taken for. */
function languageOf({ name, script }: Properties): string | undefined {
  const letters = [...String(name).toLowerCase()];
  return GROUND_SCRIPTS.find(
    (one) =>
      one.script === script && (!one.only || letters.some((letter) => one.only?.includes(letter))),
  )?.language;
}
