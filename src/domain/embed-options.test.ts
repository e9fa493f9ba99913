import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { embedOptionsQuery, isOwnersLink, readEmbedOptions } from "./embed-options";
import { anyText } from "./text-fixtures";

const SCHEMES = ["https://", "http://", "tel:", "mailto:", "javascript:", "data:", "//", "https:"];
const anyLink = fc
  .tuple(fc.constantFrom(...SCHEMES), fc.domain(), anyText())
  .map(([scheme, host, path]) => `${scheme}${host}/${encodeURIComponent(path)}`);

describe("parameters of an embed", () => {
  test("without any the embed decides", () => {
    expect(readEmbedOptions("lang=kk")).toMatchObject({
      options: { controls: null, accent: null, cta: [], title: null },
      problems: [],
    });
  });

  test("all at once", () => {
    const query =
      "controls=search,time&accent=0d7680&cta=https://tours.example/ili&cta-label=Our%20tour&title=Ili";
    expect(readEmbedOptions(query).options).toEqual({
      controls: ["time", "search"],
      accent: "0d7680",
      cta: [{ href: "https://tours.example/ili", label: "Our tour" }],
      title: "Ili",
      stops: null,
    });
  });

  test("a link without words is called by its host", () => {
    const { options } = readEmbedOptions("cta=https://tours.example/ili?a=1");
    expect(options.cta).toMatchObject([{ label: "tours.example" }]);
  });

  test("several links, each with its words", () => {
    const query = new URLSearchParams({
      cta: "https://wa.me/77001234567 tel:+77001234567 mailto:tour@tours.example?subject=Ili",
      "cta-label": "WhatsApp||Write to us",
    });
    expect(readEmbedOptions(`${query}`).options.cta).toEqual([
      { href: "https://wa.me/77001234567", label: "WhatsApp" },
      { href: "tel:+77001234567", label: "+77001234567" },
      { href: "mailto:tour@tours.example?subject=Ili", label: "Write to us" },
    ]);
  });

  test.each([
    ["cta=tel:+77001234567", ["tel:+77001234567"]],
    ["cta=tel:%2B77001234567", ["tel:+77001234567"]],
    [
      "cta=tel:87001234567 mailto:a+b@tours.example",
      ["tel:87001234567", "mailto:a+b@tours.example"],
    ],
    [
      "cta=https://tours.example/+tel:+77001234567+mailto:a@tours.example",
      ["https://tours.example/", "tel:+77001234567", "mailto:a@tours.example"],
    ],
  ])("a plus stays one where it is written as it is: %s", (query, hrefs) => {
    const { options, problems } = readEmbedOptions(query);
    expect(options.cta.map(({ href }) => href)).toEqual(hrefs);
    expect(problems).toEqual([]);
  });

  test("what is refused is named, and no more", () => {
    const query = "controls=time,radio&cta=https://tours.example/ http://tours.example/";
    expect(readEmbedOptions(query).problems).toEqual([
      { parameter: "controls", value: "radio" },
      { parameter: "cta", value: "http://tours.example/" },
    ]);
  });

  test.each([
    ["controls=none", []],
    ["controls=Time,%20zoom", ["time", "zoom"]],
    ["controls=", null],
  ])("%s", (query, controls) => {
    expect(readEmbedOptions(query)).toMatchObject({ options: { controls }, problems: [] });
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

  const BEFORE = readEmbedOptions(
    "controls=time,list&cta=https://a.example/&cta-label=Ours&title=Ili&accent=0d7680",
  ).options;

  test.each([
    ["controls=radio", { controls: ["time", "list"] }],
    ["controls=radio,zoom", { controls: ["zoom"] }],
    ["controls=none", { controls: [] }],
    ["cta=http://a.example/", { cta: BEFORE.cta }],
    ["cta=http://a.example/ https://b.example/", { cta: [{ label: "b.example" }] }],
    [`cta=https://a.example/&cta-label=${"x".repeat(61)}`, { cta: BEFORE.cta }],
    [`title=${"x".repeat(121)}`, { title: "Ili" }],
    ["lang=ru", { controls: null, cta: [], title: null }],
  ])("what was there before stays where %s is refused, and only there", (query, options) => {
    expect(readEmbedOptions(query, BEFORE).options).toMatchObject(options);
  });

  test.each([
    "",
    "controls=none",
    "controls=time,zoom&cta=https://a.example/?a=1+tel:%2B7700&cta-label=A|&title=a b&accent=teal",
    "cta=mailto:a%2Bb@a.example&cta-label=A|B",
  ])("what was taken of “%s” is written and read again", (query) => {
    const { options } = readEmbedOptions(query);
    const again = new URLSearchParams(embedOptionsQuery(options)).toString();
    expect(readEmbedOptions(again)).toMatchObject({ options, problems: [] });
  });

  test.each([
    "https://user@t.example/",
    "https://:word@t.example/",
    "https://user:word@t.example/",
  ])("a link with a name or a word to log in with is none: %s", (link) =>
    expect(isOwnersLink(link)).toBe(false),
  );

  test("a link, a label and a title are taken up to their limits", () => {
    const link = (length: number) => `https://t.example/${"x".repeat(length - 18)}`;
    expect([2000, 2001].map((length) => isOwnersLink(link(length)))).toEqual([true, false]);
    const label = "x".repeat(60);
    expect(readEmbedOptions(`cta=https://t.example/&cta-label=${label}`)).toMatchObject({
      options: { cta: [{ label }] },
      problems: [],
    });
    const title = "x".repeat(120);
    expect(readEmbedOptions(`title=${title}`)).toMatchObject({ options: { title }, problems: [] });
    const told = readEmbedOptions(`title=${"x".repeat(300)}`).problems;
    expect(told).toEqual([{ parameter: "title", value: title }]);
  });

  test("no more than four links are taken, and the others are told", () => {
    const links = [1, 2, 3, 4, 5].map((at) => `https://t${at}.example/`);
    const { options, problems } = readEmbedOptions(
      new URLSearchParams({ cta: links.join(" ") }).toString(),
    );
    expect(options.cta.map(({ href }) => href)).toEqual(links.slice(0, 4));
    expect(problems).toEqual([{ parameter: "cta", value: links[4] }]);
  });

  test("no text makes a link of another scheme, and none throws", () => {
    fc.assert(
      fc.property(fc.oneof(anyLink, anyText()), (text) => {
        const { options } = readEmbedOptions(new URLSearchParams({ cta: text }).toString());
        for (const { href } of options.cta) expect(href).toMatch(/^(https|tel|mailto):/);
        if (!/\s/.test(text)) expect(isOwnersLink(text)).toBe(options.cta.length > 0);
      }),
    );
  });
});
