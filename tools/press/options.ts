import { statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { ADDRESS_PARAMETERS } from "../../src/domain/address";
import { LANGUAGES } from "../../src/domain/language";
import { PICTURE_PARAMETERS } from "../../src/domain/picture";
import { PRESETS } from "../../src/features/press/choices";

/** Parsed command line options. */
export type PictureOrder = Readonly<{
  queries: readonly URLSearchParams[];
  /** The output file, or null for `folder` with default names. */
  file: string | null;
  folder: string;
  /** The public URL with a trailing slash; null for none. */
  address: string | null;
}>;

const MM_PER_INCH = 25.4;
const PARAMETERS = [...ADDRESS_PARAMETERS, ...PICTURE_PARAMETERS];

export const USAGE = `npm run picture -- [--name value …] [out.png | folder/]
  --all-languages   one picture in each language
  --all-presets     one picture of each size that newsrooms ask for
  --size 210x297mm --dpi 300   a size on paper
  --address https://map.example.org/   where the map is published
Names: ${PARAMETERS.join(", ")}.`;

/** Parses the arguments of `npm run picture`. Throws with a message that says what is wrong. */
export function readOrder(args: readonly string[], siteUrl: string | undefined): PictureOrder {
  const names = Object.fromEntries(PARAMETERS.map((name) => [name, { type: "string" as const }]));
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...names,
      "all-languages": { type: "boolean" },
      "all-presets": { type: "boolean" },
      address: { type: "string" },
    },
  });
  if (positionals.length > 1) throw new Error(`Only one file or folder, please: ${positionals}`);
  const [out = "."] = positionals;
  const chosen: (readonly [string, string])[] = [];
  for (const name of PARAMETERS) {
    const value: unknown = Reflect.get(values, name);
    if (typeof value === "string") chosen.push([name, value]);
  }
  const asked = Object.fromEntries(chosen);
  const scale = Number(asked["scale"] ?? 1);
  const several = values["all-languages"] === true || values["all-presets"] === true;
  const isFolder = out.endsWith("/") || out === "." || isExistingFolder(out);
  if (several && !isFolder) throw new Error(`Several pictures need a folder: ${out}/`);
  const format = asked["format"] ?? "png";
  const endings = format === "jpeg" ? [".jpg", ".jpeg"] : [`.${format}`];
  if (!isFolder && !endings.includes(path.extname(out))) {
    throw new Error(`The file's name must end in ${endings[0]}: ${out}`);
  }
  return {
    queries: languagesOf(values["all-languages"] === true).flatMap((language) =>
      sizesOf(values["all-presets"] === true, scale).map((size) => {
        const query = new URLSearchParams(chosen.map((pair) => [...pair]));
        for (const [name, value] of [...language, ...size]) query.set(name, value);
        const onPaper = pixelsOf(query.get("size") ?? "", asked["dpi"], scale);
        if (onPaper !== null) query.set("size", onPaper);
        return query;
      }),
    ),
    file: isFolder ? null : out,
    folder: isFolder ? out : path.dirname(out),
    address: readAddress(values.address ?? siteUrl),
  };
}

type Pairs = readonly (readonly [string, string])[];

function languagesOf(all: boolean): readonly Pairs[] {
  return all ? LANGUAGES.map((language) => [["lang", language]]) : [[]];
}

/** A page of paper stays as large with more pixels. */
function sizesOf(all: boolean, scale: number): readonly Pairs[] {
  if (!all) return [[]];
  return PRESETS.map(({ widthPx, heightPx, dpi }) => {
    const size = ["size", `${widthPx}x${heightPx}`] as const;
    return dpi === null ? [size] : [size, ["dpi", String(dpi * scale)] as const];
  });
}

/** `210x297mm` at a resolution as the address has it; null for what is no size on paper. */
function pixelsOf(size: string, dpi: string | undefined, scale: number): string | null {
  const [, width, height] = /^([\d.]+)x([\d.]+)mm$/.exec(size) ?? [];
  if (width === undefined || height === undefined) return null;
  if (dpi === undefined) throw new Error("A size in millimetres needs --dpi, such as --dpi 300.");
  const px = (mm: string) => Math.round(((Number(mm) / MM_PER_INCH) * Number(dpi)) / scale);
  return `${px(width)}x${px(height)}`;
}

function readAddress(text: string | undefined): string | null {
  if (text === undefined || text === "") return null;
  if (!URL.canParse(text) || !/^https?:/.test(text)) {
    throw new Error(`--address must be the web address of the map: ${text}`);
  }
  return text.endsWith("/") ? text : `${text}/`;
}

function isExistingFolder(out: string): boolean {
  return statSync(out, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
