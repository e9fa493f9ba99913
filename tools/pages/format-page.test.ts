import { expect, it } from "vitest";
import { KIND_IDS } from "../../src/domain/kind-table";
import { formatPage } from "./format-page";

it("has the format with its allowed values as a page that links only to what is there", () => {
  const page = formatPage(process.cwd()).find(({ fileName }) => fileName === "format.html");
  const source = page?.source ?? "";
  for (const kind of KIND_IDS) expect(source).toContain(`<code>${kind}</code>`);
  const ids = new Set([...source.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const links = [...source.matchAll(/<a href="([^"]+)"/g)].map(([, href = ""]) => href);
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) {
    if (link.startsWith("#")) expect(ids).toContain(link.slice(1));
    else expect(link).toMatch(/^https:/);
  }
});
