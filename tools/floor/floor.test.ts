import { describe, expect, it } from "vitest";
import { buildTargets, readFloor } from "./floor";
import { checkScripts } from "./scripts";
import { checkStyles } from "./styles";
import { createLacking } from "./support";

const floor = readFloor("package.json");
const lacking = createLacking(floor);
const none: ReadonlySet<string> = new Set();

it("builds for the browsers that the package names", () => {
  expect(buildTargets(floor)).toEqual(
    expect.arrayContaining(["chrome103", "firefox115", "safari15.4", "ios15.4"]),
  );
});

describe("a script", () => {
  const found = (code: string) =>
    checkScripts([{ file: "a.js", code }], lacking, none).map(({ what }) => what);

  it.each([
    ["if (URL.canParse(link)) go();", "URL.canParse"],
    ["menu.hidePopover();", ".hidePopover()"],
    ["const parts = text.split(/(?<= )/);", "(?<="],
    ["const words = new RegExp(`(?<!a)b`);", "(?<="],
    ["Object.groupBy(list, kind);", "Object.groupBy"],
    ["new DecompressionStream('gzip');", "DecompressionStream"],
    ["const sorted = list.toSorted();", ".toSorted()"],
  ])("may not say %s", (code, what) => {
    expect(found(code)).toEqual([what]);
  });

  it.each([
    "menu.hidePopover?.();",
    "if ('hidePopover' in menu) menu.hidePopover();",
    "if (menu.hidePopover) menu.hidePopover();",
    "typeof DecompressionStream === 'undefined' ? slow() : new DecompressionStream('gzip');",
    "const mine = { toSorted() {} }; mine.toSorted();",
    "const last = list.at(-1); structuredClone(last); text.replaceAll('a', 'b');",
  ])("may say %s", (code) => {
    expect(found(code)).toEqual([]);
  });
});

describe("a style sheet", () => {
  const found = (css: string) => checkStyles(css, "a.css", lacking, none).map(({ what }) => what);

  it.each([
    ["a { color: color-mix(in srgb, red 30%, blue) }", "color-mix()"],
    ["a { height: 100dvh }", "dvh"],
    ["a:has(b) { color: red }", ":has"],
    ["@container (width > 10px) { a { color: red } }", "@container"],
    ["a { text-wrap-style: balance }", "text-wrap-style"],
  ])("may not say %s", (css, what) => {
    expect(found(css)).toContain(what);
  });

  it.each([
    "a { color: red; color: color-mix(in srgb, red 30%, blue) }",
    "a { height: 100vh; height: calc(100dvh - 1rem) }",
    "a { -webkit-mask-image: none; mask-image: none }",
    "a { inset: 0; display: grid; aspect-ratio: 1 }",
  ])("may say %s", (css) => {
    expect(found(css)).toEqual([]);
  });
});
