import { ENTRIES } from "./language-rows";

/** How the basemap of OpenStreetMap's names writes a language: by tags, best first … */
export const GROUND_TAGS = ENTRIES.flatMap(([language, { groundNames }]) =>
  groundNames?.tags ? [[language, groundNames.tags] as const] : [],
);

/** … or as a local name in a script; those that only some of its letters tell come first. */
export const GROUND_SCRIPTS = ENTRIES.flatMap(([language, { groundNames }]) =>
  groundNames?.script ? [{ language, script: groundNames.script, only: groundNames.letters }] : [],
).sort((a, b) => Number(b.only !== undefined) - Number(a.only !== undefined));
