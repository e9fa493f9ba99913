import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { shared } from "../../src/data/theme.json";
import { DEFAULT_LANGUAGE } from "../../src/domain/language";
import { webManifest } from "../pages/manifest";
import { readPageOptions } from "../pages/vite-plugin";
import { themeCss, withoutTokens } from "./theme-css";

const css = themeCss() + readFileSync("src/ui/tokens.css", "utf8");

/** The declarations after all of a selector, by name. */
function declarations(selector: string): Readonly<Record<string, string>> {
  const blocks = css.split(`${selector} {`).slice(1);
  const found = blocks.flatMap((block) => [
    ...block.slice(0, block.indexOf("}")).matchAll(/([\w-]+):\s*([^;]+);/g),
  ]);
  return Object.fromEntries(found.map(([, name, value]) => [name, value]));
}

it("is as dark before a script has set the theme as after", () => {
  const chosen = declarations('[data-theme="dark"]');
  expect(Object.keys(chosen).length).toBeGreaterThan(10);
  expect(declarations(":root:not([data-theme])")).toEqual(chosen);
});

it("has every custom property that a style sheet asks for, or something in src sets it", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" });
  const read = (name: RegExp) =>
    files.filter((file) => name.test(file)).map((file) => readFileSync(`src/${file}`, "utf8"));
  const sheets = read(/\.css$/);
  const declared = new Set(
    [css, ...sheets].flatMap((text) => [...text.matchAll(/(--[\w-]+):/g)].map(([, name]) => name)),
  );
  const scripts = read(/\.tsx?$/).join();
  // Written with a part of the name filled in.
  const filledIn = /^--(paper|peek|half|full)/;
  const isSet = (name = "") =>
    declared.has(name) || scripts.includes(`"${name}"`) || filledIn.test(name);
  const asked = sheets.flatMap((sheet) => [...sheet.matchAll(/var\((--[\w-]+)\)/g)]);
  expect(asked.length).toBeGreaterThan(100);
  expect(asked.map(([, name]) => name).filter((name) => !isSet(name))).toEqual([]);
});

it("writes colours in place of the tokens of the loader's style sheet", () => {
  const loader = withoutTokens(readFileSync("src/loader/loader.css", "utf8"));
  expect(loader).toContain(`background: ${shared.light.paper};`);
  expect([...loader.matchAll(/var\(--([\w-]+)/g)].map(([, name]) => name)).toEqual(["h"]);
});

it("is the colour that a phone draws around the installed app", () => {
  const page = readPageOptions(process.cwd(), DEFAULT_LANGUAGE);
  const manifest: unknown = JSON.parse(webManifest(page));
  expect(manifest).toMatchObject({
    background_color: shared.light.paper,
    theme_color: shared.light.paper,
  });
  expect(manifest).toMatchObject({ lang: DEFAULT_LANGUAGE, short_name: "Ili Map" });
});
