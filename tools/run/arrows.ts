import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ROOMS, type Room, type Rule, SOURCE_FOLDERS } from "./arrow-rooms";

const PACKAGES = ["@turf/turf", "leaflet", "react-leaflet", "zustand", "react", "react-dom"];
const ELSEWHERE =
  "This package lives elsewhere: @turf in domain/geo.ts, leaflet in map, react-leaflet in map/react, zustand in state, React where it draws.";

/** The linter's rules of one room. */
function ruleOf({ folders, rule }: Room): unknown {
  if (!rule) return undefined;
  return restricted(rule.includes ?? folders.map((folder) => `${folder}**`), rule, PACKAGES);
}

function restricted(
  includes: readonly string[],
  { may, own = [], not = [], but = [], message, packages, packageMessage = ELSEWHERE }: Rule,
  guarded: readonly string[],
): unknown {
  // A room's own folder is no `../…/room/…` of it.
  const rooms = [
    ...SOURCE_FOLDERS.filter((room) => !may.includes(room) && !isIn(includes, room)),
    ...not,
  ];
  const away = guarded.filter((name) => !packages.includes(name));
  const scope = packages.includes("react-leaflet") ? [] : ["@react-leaflet/**"];
  const patterns = [
    ...own,
    ...(message ? [{ group: [`../**/{${rooms}}/**`, ...but], message }] : []),
    { group: [`{${away}}`, `{${away}}/**`, ...scope], message: packageMessage },
  ];
  const options = { level: "error", options: { patterns } };
  return { includes, linter: { rules: { style: { noRestrictedImports: options } } } };
}

function isIn(includes: readonly string[], room: string): boolean {
  return includes.some((glob) => glob.startsWith(`src/${room}/`));
}

/** The part of the linter's `overrides` that is made of the table. */
export function arrowRules(): readonly unknown[] {
  const [domain] = ROOMS;
  return ROOMS.flatMap((room) => {
    const rule = ruleOf(room);
    if (!rule) return [];
    if (room !== domain || !domain.rule) return [rule];
    // The only file with a package of geometry.
    return [
      rule,
      restricted(
        ["src/domain/geo.ts", "src/domain/simplify.ts"],
        { ...domain.rule, packages: ["@turf/turf"] },
        PACKAGES,
      ),
    ];
  });
}

/** The same as the table of `ARCHITECTURE.md`. */
export function arrowTable(): string {
  const rows = [
    ["folder", "what lives there", "may import"],
    ...ROOMS.map(({ folders, holds, imports }) => [
      folders.map((folder) => `\`${folder}\``).join(" "),
      holds,
      imports,
    ]),
  ];
  const widths = [0, 1, 2].map((at) => Math.max(...rows.map((row) => [...(row[at] ?? "")].length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(" | ")} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...body.map(line)].join("\n");
}

/** The linter's settings with the arrows of the table, and the page with the table. */
export function withArrows(biome: string, page: string): Readonly<{ biome: string; page: string }> {
  const settings = JSON.parse(biome);
  const others = settings.overrides.filter(
    ({ linter }: { linter?: { rules?: { style?: object } } }) =>
      !("noRestrictedImports" in (linter?.rules?.style ?? {})),
  );
  settings.overrides = [...others, ...arrowRules()];
  const [table] = /^\| folder [\s\S]*?(?=\n\n)/m.exec(page) ?? [""];
  return {
    biome: `${JSON.stringify(settings, null, 2)}\n`,
    page: table === "" ? page : page.replace(table, () => arrowTable()),
  };
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const made = withArrows(
    readFileSync("biome.json", "utf8"),
    readFileSync("ARCHITECTURE.md", "utf8"),
  );
  writeFileSync("biome.json", made.biome);
  writeFileSync("ARCHITECTURE.md", made.page);
  execFileSync("node_modules/.bin/biome", ["format", "--write", "biome.json", "ARCHITECTURE.md"], {
    stdio: "inherit",
  });
}
