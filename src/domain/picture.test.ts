import { describe, expect, test } from "vitest";
import { DEFAULT_PICTURE, isSide, PICTURE_PARAMETERS, readPictureOptions } from "./picture";

describe("parameters of a picture", () => {
  test("without any it is 1600 × 900 as PNG, with everything but the code", () => {
    const { options, problems } = readPictureOptions("lang=kk");
    expect(options).toEqual(DEFAULT_PICTURE);
    expect(problems).toEqual([]);
  });

  test.each([
    ["size=1920x1080", { size: { widthPx: 1920, heightPx: 1080 } }],
    ["size=4096x200", { size: { widthPx: 4096, heightPx: 200 } }],
    ["scale=3", { scale: 3 }],
    ["format=svg", { format: "svg" }],
    ["format=jpeg", { format: "jpeg" }],
    ["format=pdf", { format: "pdf" }],
    ["dpi=300", { dpi: 300 }],
    ["dpi=600", { dpi: 600 }],
    ["text=outlines", { text: "outlines" }],
    ["title=Our%20Ili", { title: "Our Ili" }],
    ["subtitle=2025", { subtitle: "2025" }],
    ["credit=A.%20B.", { credit: "A. B." }],
    ["legend=0", { legend: false }],
    ["inset=0", { inset: false }],
    ["scalebar=0", { scalebar: false }],
    ["qr=1", { qr: true }],
    ["numbers=1", { numbers: true }],
  ])("%s", (query, part) => {
    expect(readPictureOptions(query)).toEqual({
      options: { ...DEFAULT_PICTURE, ...part },
      problems: [],
    });
  });

  test.each([
    "size=199x900",
    "size=1920x4097",
    "size=wide",
    "scale=4",
    "format=gif",
    "dpi=71",
    "dpi=601",
    "dpi=3e2",
    "text=curves",
    `title=${"x".repeat(201)}`,
    "legend=yes",
    "qr=2",
  ])("%s is told and left at its default", (query) => {
    const { options, problems } = readPictureOptions(query);
    expect(options).toEqual(DEFAULT_PICTURE);
    const [parameter, value] = query.split("=");
    expect(problems).toEqual([{ parameter, value }]);
  });

  test("every parameter has a reader", () => {
    expect([...PICTURE_PARAMETERS].sort()).toEqual(Object.keys(DEFAULT_PICTURE).sort());
  });

  test.each([
    ["size=200x4096", { size: { widthPx: 200, heightPx: 4096 } }],
    ["dpi=72", { dpi: 72 }],
    ["dpi=600", { dpi: 600 }],
    [`title=${"x".repeat(200)}`, { title: "x".repeat(200) }],
    ["title=%20Ili%20", { title: "Ili" }],
    ["size=", {}],
    ["legend=1&inset=1", {}],
  ])("%s is within the limits", (query, part) => {
    expect(readPictureOptions(query)).toEqual({
      options: { ...DEFAULT_PICTURE, ...part },
      problems: [],
    });
  });

  test.each([
    "dpi=1000",
    "dpi=x300",
    "dpi=300x",
    "size=900x199",
    "size=4097x900",
    "size=x1920x1080",
    "size=1920x1080x",
    "scale=0",
    "title=%20",
    "format=tiff",
    "frame=screen",
  ])("%s is not", (query) => {
    const { options, problems } = readPictureOptions(query);
    expect(options).toEqual(DEFAULT_PICTURE);
    expect(problems.map(({ parameter }) => parameter)).toEqual([query.split("=")[0]]);
  });

  test("a side is a whole number of pixels", () => {
    expect([200, 4096, 199, 4097, 300.5, Number.NaN].map(isSide)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
