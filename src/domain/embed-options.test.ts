import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isOwnersLink, readEmbedOptions } from "./embed-options";

describe("parameters of an embed", () => {
  test("without any the embed decides", () => {
    expect(readEmbedOptions("lang=kk")).toMatchObject({
      options: { controls: null, accent: null, cta: null, title: null },
      problems: [],
    });
  });

  test("all at once", () => {
    const query =
      "controls=search,time&accent=0d7680&cta=https://tours.example/ili&cta-label=Our%20tour&title=Ili";
    expect(readEmbedOptions(query).options).toEqual({
      controls: ["time", "search"],
      accent: "0d7680",
      cta: { href: "https://tours.example/ili", label: "Our tour" },
      title: "Ili",
    });
  });

  test("a link without words is called by its host", () => {
    const { options } = readEmbedOptions("cta=https://tours.example/ili?a=1");
    expect(options.cta?.label).toBe("tours.example");
  });

  test.each([
    ["controls=time,radio", "controls"],
    ["cta=http://tours.example/", "cta"],
    ["cta=javascript:alert(1)", "cta"],
    ["cta=https://user:word@tours.example/", "cta"],
    [`cta=https://t.example/&cta-label=${"x".repeat(61)}`, "cta-label"],
    [`title=${"x".repeat(121)}`, "title"],
  ])("%s is told", (query, parameter) => {
    expect(readEmbedOptions(query).problems.map((problem) => problem.parameter)).toEqual([
      parameter,
    ]);
  });

  test("of several controls the known ones stay", () => {
    expect(readEmbedOptions("controls=zoom,radio").options.controls).toEqual(["zoom"]);
  });

  test("no text makes a link that is not https, and none throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string({ unit: "binary" })), (text) => {
        const { options } = readEmbedOptions(new URLSearchParams({ cta: text }).toString());
        expect(options.cta === null || options.cta.href.startsWith("https://")).toBe(true);
        expect(isOwnersLink(text)).toBe(options.cta !== null);
      }),
    );
  });
});
