import fc from "fast-check";
import { expect, test } from "vitest";
import { type FileMetadata, xmpOf } from "./metadata";

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
    fc.property(anyText, anyText, anyText, anyText, (title, description, credit, source) => {
      const metadata: FileMetadata = {
        title: title.given,
        description: description.given,
        alt: "",
        credit: credit.given,
        source: source.given,
        date: "2026-11-23",
        language: "kk-Arab",
      };
      const xmp = new DOMParser().parseFromString(xmpOf(metadata), "application/xml");
      expect(xmp.querySelector("parsererror")?.textContent).toBeUndefined();
      const read = (space: string, name: string) => {
        const found = xmp.getElementsByTagNameNS(space, name);
        expect(found).toHaveLength(1);
        return found[0]?.textContent;
      };
      expect(read(DC, "title")).toBe(title.read);
      expect(read(DC, "description")).toBe(description.read);
      expect(read(DC, "source")).toBe(source.read);
      expect(read(DC, "language")).toBe("kk-Arab");
      expect(read(PHOTOSHOP, "Credit")).toBe(credit.read);
      expect(read(PHOTOSHOP, "DateCreated")).toBe("2026-11-23");
    }),
  );
});

test("a day that nobody knows is left out", () => {
  const texts = { title: "", description: "", alt: "", credit: "", source: "", language: "en" };
  expect(xmpOf({ ...texts, date: null })).not.toContain("DateCreated");
});
