import fc from "fast-check";
import { expect, test } from "vitest";
import { KHORGOS } from "./fixtures/places";
import { writeGpx } from "./gpx";
import { writeKml } from "./kml";
import type { PlacesFile } from "./places-file";

/** Pieces of text, and how a reader of the file should decode them. */
const PIECES: readonly (readonly [written: string, read: string])[] = [
  ...["&", "<", ">", '"', "'", "]]>", "<!--", "&lt;", "&#60;", "</name>", "<?x?>"],
  ...["Almaty ", "Алматы ", "الماتى ", "阿拉木图", "😀", "\t", "\n"],
]
  .map((same): readonly [string, string] => [same, same])
  .concat([
    ["\u0000", ""],
    ["\u0007", ""],
    ["\u001b", ""],
    ["\uffff", ""],
  ]);

const anyText = fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => ({
  given: pieces.map(([written]) => written).join(""),
  read: pieces.map(([, read]) => read).join(""),
}));

/** Parses a file with DOMParser; throws if it is not well-formed. */
function parsed(text: string): Document {
  const file = new DOMParser().parseFromString(text, "application/xml");
  expect(file.querySelector("parsererror")?.textContent).toBeUndefined();
  return file;
}

/** What a program shows of a KML description, which is HTML: no more than the text that was given. */
const shownOf = (file: Document, path: string) => {
  const written = textOf(file, path);
  // The only character that is written for HTML; "&" is left as people type it.
  expect(written).not.toContain("<");
  return written.replaceAll("&lt;", "<");
};

/** The same text in which "&lt;" that somebody wrote is shown as "<" too. */
const asShown = (text: string) => text.replaceAll("&lt;", "<");

/** An empty text has no element in GPX. */
const textOf = (file: Document, path: string) => file.querySelector(path)?.textContent ?? "";

test("what a reader of GPX or KML gets are the very texts that were written", () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (title, name, description) => {
      const query = encodeURIComponent(name.read);
      const link = `https://x.kz/?a=1&b="${query}"&c='d'`;
      const place = {
        ...{ ...KHORGOS, links: [link] },
        ...{ name: name.given, description: description.given, remark: title.given },
      };
      const places: PlacesFile["places"] = [{ ...place, fields: [["when", name.given]] }];
      const route = { name: title.given, places: [...places, ...places] };
      const trip = { title: title.given, about: description.given, places, routes: [route] };
      const gpx = parsed(writeGpx(trip));
      expect(textOf(gpx, "metadata > name")).toBe(title.read);
      expect(textOf(gpx, "metadata > desc")).toBe(description.read);
      expect(textOf(gpx, "rte > name")).toBe(title.read);
      for (const point of ["wpt", "rtept"]) {
        expect(textOf(gpx, `${point} > name`)).toBe(name.read);
        expect(textOf(gpx, `${point} > desc`)).toBe(description.read);
        expect(gpx.querySelector(`${point} > link`)?.getAttribute("href")).toBe(link);
      }
      expect(textOf(gpx, "wpt > cmt")).toBe(title.read);
      expect(textOf(gpx, "wpt > extensions > *")).toBe(name.read);
      const kml = parsed(writeKml(trip));
      expect(textOf(kml, "Document > name")).toBe(title.read);
      expect(shownOf(kml, "Document > description")).toBe(asShown(description.read));
      expect(textOf(kml, "Placemark > name")).toBe(name.read);
      const shown = asShown(`${description.read}\n${link}`);
      expect(shownOf(kml, "Placemark > description")).toBe(shown);
      expect(textOf(kml, "Data[name=when] > value")).toBe(name.read);
      expect([...kml.querySelectorAll("Placemark > name")].at(-1)?.textContent).toBe(title.read);
    }),
  );
});
