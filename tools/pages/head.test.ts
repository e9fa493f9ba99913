import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/domain/language";
import { headTags } from "./head";
import { readSiteUrl } from "./site-url";
import { readPageOptions } from "./vite-plugin";

const { t } = readPageOptions(process.cwd(), "kk");
const of = { t, title: 'T & "t"', description: "D", truth: "T", root: "../" };

describe("the head", () => {
  it("gives full addresses where the site's is known", () => {
    const head = headTags({ ...of, site: readSiteUrl("https://example.org/map") });
    expect(head).toContain('<link rel="canonical" href="https://example.org/map/kk/" />');
    expect(head).toContain('content="https://example.org/map/og/kk.jpg"');
    expect(head).toContain('href="https://example.org/map/oembed/kk.json"');
    for (const language of [...LANGUAGES, "x-default"]) {
      expect(head).toContain(`hreflang="${language}" href="https://example.org/map/`);
    }
    expect(head).not.toContain('content="../');
  });

  it("leaves out what needs a full address where it is not known", () => {
    const head = headTags({ ...of, site: null });
    expect(head).not.toMatch(/canonical|oembed|og:url/);
    expect(head).toContain('hreflang="zh" href="../zh/"');
    expect(head).toContain('property="og:image" content="../og/kk.jpg"');
  });

  it("writes text that cannot end its attribute", () => {
    expect(headTags({ ...of, site: null })).toContain('content="T &amp; &quot;t&quot;"');
  });
});

describe("SITE_URL", () => {
  it("may be missing, and gets its last slash", () => {
    expect(readSiteUrl(undefined)).toBeNull();
    expect(readSiteUrl("")).toBeNull();
    expect(readSiteUrl("https://example.org/a")?.href).toBe("https://example.org/a/");
  });

  it.each([
    "example.org",
    "ftp://example.org/",
    "https://example.org/?a",
    "https://u:p@example.org",
  ])("refuses %s in words", (setting) => {
    expect(() => readSiteUrl(setting)).toThrow(/SITE_URL is .* write an address/);
  });
});
