import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LANGUAGES, preferredLanguage } from "../domain/language";
import { languageOfTag } from "../domain/language-table";
import { anyText } from "../domain/text-fixtures";
import {
  ADDRESS_ATTRIBUTES,
  attributeText,
  pageAddress,
  propertyName,
  saneHeight,
} from "./parameters";

const BASE = "https://map.example/folder/ili-map.js";

function reader(attributes: Readonly<Record<string, string>>) {
  return (name: string) => attributes[name] ?? null;
}

describe("the address of a frame", () => {
  it("carries what the attributes say, beside the script", () => {
    const read = reader({ lang: "ru", sites: "a,b", "map-title": "Наш тур", "cta-label": "Ещё" });
    const { origin, pathname, searchParams } = new URL(
      pageAddress("embed.html", BASE, read, ADDRESS_ATTRIBUTES),
    );
    expect(origin + pathname).toBe("https://map.example/folder/embed.html");
    expect([...searchParams]).toEqual([
      ["lang", "ru"],
      ["sites", "a,b"],
      ["cta-label", "Ещё"],
      ["map-title", "Наш тур"],
    ]);
  });

  it.each([
    ["https://other.example/map/", "https://other.example/map/embed.html"],
    ["https://other.example/v/0.1.0/embed.html", "https://other.example/v/0.1.0/embed.html"],
    ["../v/0.1.0/", "https://map.example/v/0.1.0/embed.html"],
    ["", "https://map.example/folder/embed.html"],
    // What follows the line break would run in the host's page.
    ["javascript://x/%0aalert(1)/", "https://map.example/folder/embed.html"],
    ["data:text/html,x", "https://map.example/folder/embed.html"],
    ["https://[", "https://map.example/folder/embed.html"],
  ])("follows src=%s as %s", (src, address) => {
    expect(pageAddress("embed.html", BASE, reader({ src }), [])).toBe(address);
  });

  it("is a web address whatever the attributes say", () => {
    const texts = fc.oneof(anyText(), fc.webUrl());
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom("src", "lang", "cta"), texts), (attributes) => {
        const address = pageAddress("embed.html", BASE, reader(attributes), ADDRESS_ATTRIBUTES);
        const { protocol, pathname } = new URL(address);
        expect(protocol).toMatch(/^https?:$/);
        expect(pathname).toMatch(/\/embed\.html$/);
      }),
    );
  });
});

describe("a value", () => {
  it.each([
    ["china", "china"],
    [2, "2"],
    [["a", "b"], "a,b"],
    [[], null],
    ["", null],
    [null, null],
    [undefined, null],
    [true, undefined],
    [[{ name: "Camp", day: 2 }], '[{"name":"Camp","day":2}]'],
    [{ toString: () => "x" }, undefined],
  ])("%j is the attribute %j", (value, text) => expect(attributeText(value)).toBe(text));

  it("that no JSON can say is unreadable", () => {
    expect(attributeText([1n])).toBeUndefined();
  });

  it("is text, nothing or unreadable, of any shape", () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (value) => {
        expect(attributeText(value) ?? "text").not.toBe("");
      }),
    );
  });
});

describe("a height", () => {
  it.each([
    ["560", 560],
    [560, 560],
    [1, 120],
    [1e9, 4096],
    ["100%", null],
    ["", null],
    [null, null],
    [Number.NaN, null],
    [Number.POSITIVE_INFINITY, null],
  ])("of %j is %j px", (value, heightPx) => expect(saneHeight(value)).toBe(heightPx));
});

it("chooses the language that the map would", () => {
  const tags = fc.oneof(
    fc.string(),
    fc.constantFrom("kk-CN", "kk-Arab-CN", "KK", "zh-Hans", "ru-RU", "en", "constructor", "uk"),
  );
  fc.assert(
    fc.property(tags, (tag) => {
      const language = languageOfTag(tag);
      expect(LANGUAGES.some((one) => one === language) ? language : undefined).toBe(
        preferredLanguage([tag]),
      );
    }),
  );
});

it("names properties as scripts write them", () => {
  expect(["cta-label", "map-title", "from"].map(propertyName)).toEqual([
    "ctaLabel",
    "mapTitle",
    "from",
  ]);
});
