import { readFileSync } from "node:fs";

/** Minimum versions by browserslist's browser names. */
export type Floor = Readonly<Record<string, string>>;

/** esbuild's and Lightning CSS's names of the engines, where they differ. */
const BUILD_NAMES: Readonly<Record<string, string>> = {
  chrome: "chrome",
  edge: "edge",
  firefox: "firefox",
  safari: "safari",
  ios_saf: "ios",
};

/** Parses `browserslist`, of which only `name >= version` is supported; throws on another form. */
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

/** The floor as `build.target`. */
export function buildTargets(floor: Floor): string[] {
  return Object.entries(floor).flatMap(([name, version]) =>
    BUILD_NAMES[name] ? [`${BUILD_NAMES[name]}${version}`] : [],
  );
}
