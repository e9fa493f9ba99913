import { readFileSync } from "node:fs";

/** The oldest version of each browser that does every journey, by browserslist's name for it. */
export type Floor = Readonly<Record<string, string>>;

/** Browsers whose engine esbuild and Lightning CSS know by a name of their own. */
const BUILD_NAMES: Readonly<Record<string, string>> = {
  chrome: "chrome",
  edge: "edge",
  firefox: "firefox",
  safari: "safari",
  ios_saf: "ios",
};

/** Reads `browserslist`, of which `name >= version` is all that is used; throws over another form. */
export function readFloor(packageFile: string): Floor {
  const { browserslist }: { browserslist: readonly string[] } = JSON.parse(
    readFileSync(packageFile, "utf8"),
  );
  return Object.fromEntries(
    browserslist.map((line) => {
      const match = /^(\w+) >= ([\d.]+)$/.exec(line);
      if (!match?.[1] || !match[2]) throw new Error(`browserslist: "${line}" cannot be read.`);
      return [match[1], match[2]];
    }),
  );
}

/** The floor as `build.target`, which script and style are lowered to. */
export function buildTargets(floor: Floor): string[] {
  return Object.entries(floor).flatMap(([name, version]) =>
    BUILD_NAMES[name] ? [`${BUILD_NAMES[name]}${version}`] : [],
  );
}
