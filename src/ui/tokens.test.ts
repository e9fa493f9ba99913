import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const css = readFileSync("src/ui/tokens.css", "utf8");

/** The declarations after a selector, by name. */
function declarations(selector: string): Readonly<Record<string, string>> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start + selector.length, css.indexOf("}", start));
  const found = [...block.matchAll(/([\w-]+):\s*([^;]+);/g)];
  return Object.fromEntries(found.map(([, name, value]) => [name, value]));
}

it("is as dark before a script has set the theme as after", () => {
  const chosen = declarations('[data-theme="dark"]');
  expect(Object.keys(chosen).length).toBeGreaterThan(10);
  expect(declarations(":root:not([data-theme])")).toEqual(chosen);
});
