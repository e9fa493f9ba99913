import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { LANGUAGES } from "../../src/domain/language";
import { PAGE_FOLDERS } from "../../src/domain/language-table";
import { headersOf, readRules } from "./headers-file";
import { ANY_SITE, CONTENT_SECURITY_POLICY, framedPolicy } from "./policy";

const rules = readRules(readFileSync("public/_headers", "utf8"));
const folders = LANGUAGES.map((language) => PAGE_FOLDERS[language]);

it.each(["/", "/v/0.1.0/"].flatMap((root) => folders.map((folder) => root + folder)))(
  "lets nobody frame %s",
  (address) => {
    for (const path of [address, `${address}index.html`]) {
      expect(headersOf(rules, path)).toMatchObject({
        "content-security-policy": `${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`,
        "x-frame-options": "DENY",
        "cache-control": "no-cache",
        "x-content-type-options": "nosniff",
      });
    }
  },
);

// Cloudflare Pages leaves .html out of its addresses.
it.each(["/embed.html", "/embed", "/press.html", "/v/0.1.0/embed.html"])(
  "lets anyone frame %s",
  (path) => {
    const headers = headersOf(rules, path);
    expect(headers["content-security-policy"]).toBe(framedPolicy(ANY_SITE));
    expect(headers).not.toHaveProperty("x-frame-options");
  },
);

it("leaves an example its own policy", () => {
  expect(headersOf(rules, "/examples/host.html")).not.toHaveProperty("content-security-policy");
});

it.each([
  ["/assets/index-a.js", "cache-control", "max-age=31536000, immutable"],
  ["/v/0.1.0/assets/index-a.js", "cache-control", "max-age=31536000, immutable"],
  ["/ili-map.js", "cache-control", "no-cache"],
  ["/v/0.1.0/ili-map.js", "cache-control", "no-cache"],
  ["/sw.js", "cache-control", "no-cache"],
  ["/v/0.1.0/sw.js", "cache-control", "no-cache"],
  ["/tiles/ili.pmtiles", "content-type", "application/vnd.pmtiles"],
  ["/manifest.webmanifest", "content-type", "application/manifest+json; charset=utf-8"],
  ["/tiles/ili.pmtiles", "access-control-allow-origin", "*"],
])("sends %s with %s", (path, name, value) => {
  expect(headersOf(rules, path)[name]).toBe(value);
});

it("stays below the hundred rules that Cloudflare Pages reads", () => {
  expect(rules.length).toBeLessThan(100);
});
