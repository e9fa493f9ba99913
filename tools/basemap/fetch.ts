import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The files used from each Debian package. Only these are extracted; nothing else is installed. */
const PACKAGES = {
  "libmagics++-data": ["*/ne_10m_admin_1_states_provinces_lines.*"],
  libgnudatalanguage0: ["*/resource/maps/earth.jpg"],
  "marble-qt-data": ["*/maps/earth/srtm/3/*"],
  "flightgear-data-base": ["*/Geodata/ne_10m_urban_areas.shp"],
} as const;

export interface Sources {
  regionLines: string;
  shadedRelief: string;
  heightTiles: string;
  urbanAreas: string;
}

/** Set ILI_BASEMAP_CACHE to keep downloads between runs. */
export function fetchSources(): Sources {
  const cache = process.env.ILI_BASEMAP_CACHE ?? join(tmpdir(), "ili-basemap");
  const tree = join(cache, "files", "usr", "share");
  mkdirSync(join(cache, "files"), { recursive: true });
  const missing = Object.keys(PACKAGES).some((name) => !existsSync(join(cache, `${name}.done`)));
  if (missing || !hasGmt()) run("apt-get", ["update", "-qq"]);
  installGmt();
  for (const [name, patterns] of Object.entries(PACKAGES)) extract(cache, name, patterns);
  return {
    regionLines: join(tree, "magics", "10m", "ne_10m_admin_1_states_provinces_lines"),
    shadedRelief: join(tree, "gnudatalanguage", "resource", "maps", "earth.jpg"),
    heightTiles: join(tree, "marble", "data", "maps", "earth", "srtm", "3"),
    urbanAreas: join(tree, "games", "flightgear", "Geodata", "ne_10m_urban_areas.shp"),
  };
}

/** GMT reads the binned coastlines, so it has to be installed. */
function installGmt(): void {
  if (hasGmt()) return;
  run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "gmt", "gmt-gshhg-full"]);
}

const hasGmt = (): boolean =>
  existsSync("/usr/bin/gmt") && existsSync("/usr/share/gmt-gshhg/binned_river_f.nc");

function extract(cache: string, name: string, patterns: readonly string[]): void {
  const done = join(cache, `${name}.done`);
  if (existsSync(done)) return;
  const find = () => readdirSync(cache).find((f) => f.startsWith(`${name}_`) && f.endsWith(".deb"));
  if (!find()) run("apt-get", ["download", "-qq", name], cache);
  const deb = find();
  if (!deb) throw new Error(`apt-get did not download ${name}; see what it says above.`);
  // Reading the whole archive keeps dpkg-deb from failing on a closed pipe.
  const wanted = patterns.map((pattern) => `'${pattern}'`).join(" ");
  run(
    "bash",
    [
      "-c",
      `set -o pipefail; dpkg-deb --fsys-tarfile '${deb}' | tar -x -C files --wildcards ${wanted}`,
    ],
    cache,
  );
  rmSync(join(cache, deb));
  mkdirSync(done);
}

function run(command: string, args: readonly string[], cwd?: string): void {
  execFileSync(command, args, { stdio: ["ignore", "ignore", "inherit"], ...(cwd ? { cwd } : {}) });
}
