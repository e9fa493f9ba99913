import product from "../data/product.json" with { type: "json" };
import { ENTRIES, lookupTag } from "./language-rows";

/** What a PDF says that it was made with. */
export const PDF_CREATOR = product.name;

/** As a PDF names languages: the library knows no tags with a script. */
export const pdfTag = lookupTag((row) => row.pdfTag);

/** Those whose script the fonts of a PDF have. */
export const IN_PDF_FONTS = ENTRIES.flatMap(([language, { inPdfFonts }]) =>
  inPdfFonts ? [language] : [],
);
