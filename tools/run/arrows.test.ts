import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrowTable, withArrows } from "./arrows";

/** File, what it imports, and whether the arrows of the house allow it. */
const ROWS: readonly [file: string, specifier: string, allowed: boolean][] = [
  ["src/domain/a.ts", "./day", true],
  ["src/domain/a.ts", "../data/dataset", false],
  ["src/domain/a.ts", "../data/terms.json", true],
  ["src/domain/a.ts", "../data/production.json", false],
  ["src/domain/a.ts", "../i18n/translator", false],
  ["src/domain/a.ts", "../loader/message", false],
  ["src/domain/a.ts", "@turf/turf", false],
  ["src/domain/a.ts", "react", false],
  ["src/domain/geo.ts", "@turf/turf", true],
  ["src/domain/geo.ts", "../state/store", false],
  ["src/domain/geo.ts", "leaflet", false],
  ["src/domain/simplify.ts", "@turf/turf", true],
  ["src/data/a.ts", "../domain/site", true],
  ["src/data/a.ts", "../state/store", false],
  ["src/i18n/a.ts", "../domain/language", true],
  ["src/i18n/a.ts", "react", true],
  ["src/i18n/a.ts", "../state/store", false],
  ["src/i18n/wording/a.ts", "../translator", true],
  ["src/i18n/wording/a.ts", "../../ui/Button", false],
  ["src/platform/a.ts", "../domain/dataset", true],
  ["src/platform/a.ts", "../state/store", false],
  ["src/state/a.ts", "../domain/address", true],
  ["src/state/a.ts", "zustand/vanilla", true],
  ["src/state/a.ts", "../data/dataset", false],
  ["src/state/a.ts", "../features/card/SiteCard", false],
  ["src/state/a.ts", "../map/core/model", false],
  ["src/state/a.ts", "../loader/message", false],
  ["src/map/core/a.ts", "../../data/theme.json", true],
  ["src/map/core/a.ts", "../../data/story.json", false],
  ["src/features/card/a.ts", "../../data/languages.json", true],
  ["src/features/card/a.ts", "../../data/check/content", false],
  ["src/ui/a.ts", "react", true],
  ["src/ui/a.ts", "../data/theme.json", false],
  ["src/ui/a.ts", "../state/react", false],
  ["src/ui/a.ts", "../domain/site", false],
  ["src/ui/a.ts", "../domain/outlines", true],
  ["src/ui/a.ts", "zustand", false],
  ["src/map/core/a.ts", "../../domain/site", true],
  ["src/map/core/a.ts", "leaflet", true],
  ["src/map/core/a.ts", "react", false],
  ["src/map/core/a.ts", "react-dom/client", false],
  ["src/map/core/a.ts", "react-leaflet", false],
  ["src/map/core/a.ts", "@react-leaflet/core", false],
  ["src/map/core/a.ts", "zustand", false],
  ["src/map/core/a.ts", "../../state/store", false],
  ["src/map/core/a.ts", "../../features/card/SiteCard", false],
  ["src/map/core/a.ts", "../../i18n/translator", false],
  ["src/map/core/a.ts", "../react/MapView", false],
  ["src/map/core/a.ts", "../image/scene", false],
  ["src/map/react/a.ts", "../core/model", true],
  ["src/map/react/a.ts", "react-leaflet", true],
  ["src/map/react/a.ts", "../../state/store", false],
  ["src/map/react/a.ts", "../image/scene", false],
  ["src/map/image/a.ts", "../core/model", true],
  ["src/map/image/a.ts", "../../i18n/translator", true],
  ["src/map/image/a.ts", "../react/MapView", false],
  ["src/map/image/a.ts", "../../state/store", false],
  ["src/map/image/a.ts", "react", false],
  ["src/features/card/a.ts", "../../domain/site", true],
  ["src/features/card/a.ts", "../../state/react", true],
  ["src/features/card/a.ts", "../../i18n/react", true],
  ["src/features/card/a.ts", "../../ui/Button", true],
  ["src/features/card/a.ts", "../../platform/clipboard", true],
  ["src/features/card/a.ts", "../../map/core/model", false],
  ["src/features/card/a.ts", "../../data/dataset", false],
  ["src/features/card/a.ts", "../../app/App", false],
  ["src/features/card/a.ts", "../timeline/Timeline", false],
  ["src/features/card/a.ts", "leaflet/dist/leaflet.css", false],
  ["src/features/card/a.ts", "../../shell/Notices", false],
  ["src/map/core/a.ts", "../../shell/Notices", false],
  ["src/shell/a.ts", "../features/card/SiteCard", true],
  ["src/shell/a.ts", "../map/core/model", true],
  ["src/shell/a.ts", "../app/App", false],
  ["src/shell/a.ts", "leaflet", false],
  ["src/app/a.ts", "../shell/Notices", true],
  ["src/app/a.ts", "../features/card/SiteCard", true],
  ["src/app/a.ts", "../features/press/Press", true],
  ["src/app/a.ts", "../map/react/MapView", true],
  ["src/app/a.ts", "../embed/Embed", false],
  ["src/app/a.ts", "leaflet", false],
  ["src/embed/a.ts", "../map/core/map", true],
  ["src/embed/a.ts", "../app/Layout", false],
  ["src/embed/a.ts", "react-leaflet", false],
  ["src/press/a.ts", "../app/Layout", false],
  ["src/embed/a.ts", "../loader/element", false],
  ["src/loader/a.ts", "../domain/language", true],
  ["src/loader/a.ts", "../embed/host", false],
  ["src/loader/a.ts", "../i18n/translator", false],
  ["src/loader/a.ts", "react", false],
];

/** One file per path, one line per row, all read in one run of the linter. */
let house = "";
let output = "";
const refused = new Set<string>();
const files = new Map<string, string[]>();

beforeAll(async () => {
  house = await mkdtemp(path.join(tmpdir(), "arrows-"));
  for (const [file, specifier] of ROWS) {
    const specifiers = files.get(file) ?? [];
    files.set(file, [...specifiers, specifier]);
  }
  for (const [file, specifiers] of files) {
    await mkdir(path.dirname(path.join(house, file)), { recursive: true });
    await writeFile(
      path.join(house, file),
      specifiers.map((name) => `import "${name}";\n`).join(""),
    );
  }
  await writeFile(
    path.join(house, "src/ring.ts"),
    'import { b } from "./ring-b";\nexport const a = b;\n',
  );
  await writeFile(
    path.join(house, "src/ring-b.ts"),
    'import { a } from "./ring";\nexport const b = a;\n',
  );
  await cp("biome.json", path.join(house, "biome.json"));
  output = await lint();
  for (const [, file, line] of output.matchAll(/noRestrictedImports,file=([^,]+),line=(\d+)/g)) {
    const name = path.relative(house, file ?? "");
    refused.add(`${name} ${files.get(name)?.[Number(line) - 1]}`);
  }
}, 60_000);

afterAll(() => rm(house, { recursive: true, force: true }));

/** The linter's findings, one a line; it exits with 1 because there are some. */
function lint(): Promise<string> {
  const biome = path.resolve("node_modules/.bin/biome");
  const only = ["--only=style/noRestrictedImports", "--only=suspicious/noImportCycles"];
  const options = [
    "lint",
    "--vcs-enabled=false",
    "--max-diagnostics=none",
    "--reporter=github",
    ...only,
  ];
  return new Promise((resolve) => {
    execFile(biome, [...options, "src"], { cwd: house }, (_, stdout) => resolve(stdout));
  });
}

describe("the arrows between the folders", () => {
  it.each(ROWS)("%s imports %s: %s", (file, specifier, allowed) => {
    expect(refused.has(`${file} ${specifier}`)).toBe(!allowed);
  });

  it("are those of one table, in the linter's settings and in ARCHITECTURE.md", async () => {
    const biome = await readFile("biome.json", "utf8");
    const page = await readFile("ARCHITECTURE.md", "utf8");
    const made = withArrows(biome, page);
    expect(JSON.parse(made.biome), "run npm run arrows").toEqual(JSON.parse(biome));
    expect(made.page, "run npm run arrows").toBe(page);
    expect(page).toContain(arrowTable());
  });

  it("may not form a ring", () => {
    expect(output).toContain("noImportCycles");
  });
});
