import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CODE_FORMS, codeOf, type Embedding, frameAddress, mapAddress } from "./code";
import { EMBEDDING } from "./fixtures";

describe("code for another page", () => {
  test("an element with the script that makes it", () => {
    expect(codeOf("element", EMBEDDING)).toBe(
      '<script src="https://map.example.org/ili-map.js" async></script>\n' +
        '<ili-map lang="kk" sites="almaty,khorgos-city-cn" src="https://map.example.org/" style="display: block; height: 560px">\n' +
        '  <a href="https://map.example.org/?lang=kk&amp;sites=almaty,khorgos-city-cn">Map</a>\n</ili-map>',
    );
  });

  test("a frame of a fixed width", () => {
    expect(codeOf("iframe", { ...EMBEDDING, widthPx: 300, heightPx: 300 })).toBe(
      '<iframe src="https://map.example.org/embed.html?lang=kk&amp;sites=almaty,khorgos-city-cn" ' +
        'title="Map" width="300" height="300" loading="lazy" allow="fullscreen" style="border: 0; max-width: 100%"></iframe>',
    );
  });

  test("a block of WordPress around the frame", () => {
    expect(codeOf("wordpress", EMBEDDING)).toMatch(
      /^<!-- wp:html -->\n<iframe .*<\/iframe>\n<!-- \/wp:html -->$/,
    );
  });

  test("a picture with a link, without what only a frame knows", () => {
    const parameters = [...EMBEDDING.parameters, ["cta", "https://tours.example/"]] as const;
    const code = codeOf("picture", { ...EMBEDDING, parameters });
    expect(code).toContain('src="https://map.example.org/og/kk.jpg"');
    expect(code).toContain('href="https://map.example.org/?lang=kk&amp;sites=');
    expect(code).not.toContain("tours.example");
  });

  test("Markdown", () => {
    expect(codeOf("markdown", EMBEDDING)).toBe(
      '[![Map of areas](https://map.example.org/og/kk.jpg "Map")](https://map.example.org/?lang=kk&sites=almaty,khorgos-city-cn)',
    );
  });
});

describe("words of strangers", () => {
  const words = fc.oneof(
    fc.string({ unit: "grapheme", minLength: 1 }),
    fc.constantFrom('"><script>alert(1)</script>', "a](https://evil.example)", "&amp;"),
  );
  const embedding = fc.record({ title: words, alt: words, cta: words }).map(
    ({ title, alt, cta }): Embedding => ({
      ...EMBEDDING,
      title,
      alt,
      parameters: [
        ["title", title],
        ["cta-label", cta],
      ],
    }),
  );

  test("come back from the address as they went in", () => {
    fc.assert(
      fc.property(embedding, (given) => {
        const { searchParams } = new URL(frameAddress(given));
        expect(searchParams.get("title") ?? "").toBe(given.title);
        expect(mapAddress(given)).toBe(EMBEDDING.root);
      }),
    );
  });

  test("never become markup", () => {
    fc.assert(
      fc.property(embedding, fc.constantFrom(...CODE_FORMS), (given, form) => {
        const code = codeOf(form, given);
        if (form === "markdown") {
          expect(code.split("\n")).toHaveLength(1);
          expect(code).not.toMatch(/(?<!\\)</);
          return;
        }
        // Outside quoted values and link texts there is only our own markup.
        const bare = code.replace(/"[^"]*"/g, '""').replace(/>[^<]*<\/a>/, "></a>");
        expect(bare).not.toMatch(/<(?!\/?(script|ili-map|div|iframe|a|img)\b|!-- )/);
        expect(bare).not.toContain("alert(1)");
      }),
    );
  });
});
