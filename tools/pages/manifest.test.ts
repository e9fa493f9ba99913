import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { DEFAULT_LANGUAGE, LANGUAGES } from "../../src/domain/language";
import { webManifest } from "./manifest";
import { readPageOptions } from "./vite-plugin";

const manifestIn = (language: (typeof LANGUAGES)[number]) =>
  JSON.parse(webManifest(readPageOptions(process.cwd(), language)));

it("installs below any path, under the product's name", () => {
  expect(manifestIn(DEFAULT_LANGUAGE)).toMatchObject({
    start_url: "./",
    scope: "./",
    display: "standalone",
    lang: DEFAULT_LANGUAGE,
    dir: "ltr",
  });
});

it("has the direction of its language", () => {
  const directions = LANGUAGES.map((language) => manifestIn(language).dir);
  expect(new Set(directions)).toEqual(new Set(["ltr", "rtl"]));
});

it("names icons that are there, in the size that it says", () => {
  const { icons } = manifestIn(DEFAULT_LANGUAGE);
  expect(icons.map(({ purpose = "any" }) => purpose)).toContain("maskable");
  for (const { src, sizes } of icons) {
    expect(existsSync(`public/${src}`), src).toBe(true);
    if (!src.endsWith(".png")) continue;
    const png = readFileSync(`public/${src}`);
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
  }
});
