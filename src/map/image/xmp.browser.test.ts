import fc from "fast-check";
import { expect, test } from "vitest";
import { fileMetadata } from "./fixtures";
import { xmpOf } from "./xmp";

/** Texts that a title, a name or a credit may be, with what a reader of the file is to get of them. */
const anyText = fc
  .array(
    fc.constantFrom(
      ...["&", "<", ">", '"', "'", "]]>", "<!--", "&amp;", "&#60;", "</dc:title>", "<?x?>"],
      ...["Almaty ", "الماتى ", "阿拉木图", "\t", "\u0000", "\u0007", "\u001b", "\ufffe"],
    ),
    { maxLength: 8 },
  )
  .map((pieces) => ({
    given: pieces.join(""),
    read: pieces.filter((piece) => !"\u0000\u0007\u001b\ufffe".includes(piece)).join(""),
  }));

const DC = "http://purl.org/dc/elements/1.1/";
const PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";

test("what a newsroom reads of a file's XMP are the very texts that were written", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const metadata = { ...fileMetadata(text.given), language: "kk-Arab" };
      const xmp = new DOMParser().parseFromString(xmpOf(metadata), "application/xml");
      expect(xmp.querySelector("parsererror")?.textContent).toBeUndefined();
      const read = (space: string, name: string) =>
        [...xmp.getElementsByTagNameNS(space, name)].flatMap((found) => {
          const items = [...found.getElementsByTagName("rdf:li")];
          return (items.length > 0 ? items : [found]).map(({ textContent }) => textContent);
        });
      expect(read(DC, "title")).toEqual([`Title ${text.read}`, `Title ${text.read}`]);
      expect(read(DC, "subject")).toEqual([`Keyword ${text.read}`, "map"]);
      expect(read(DC, "creator")).toEqual([`Creator ${text.read}`]);
      expect(read(DC, "language")).toEqual(["kk-Arab"]);
      expect(read(DC, "date")).toEqual(["2026-11-23"]);
      expect(read(PHOTOSHOP, "Credit")).toEqual([`Owed ${text.read} / Map`]);
      expect(read(PHOTOSHOP, "Instructions")).toEqual([`Keep ${text.read}`]);
      expect(read(PHOTOSHOP, "DateCreated")).toEqual(["2026-12-01"]);
    }),
  );
});

test("a day of the data that nobody knows is left out", () => {
  expect(xmpOf({ ...fileMetadata(""), dataDate: null })).not.toContain("dc:date");
});
