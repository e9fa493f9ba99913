import { ENTRIES, lookupTag } from "./language-rows";

/** As a PDF names languages: the library knows no tags with a script. */
export const pdfTag = lookupTag((row) => row.pdfTag);

/** Those whose script the fonts of a PDF have. */
export const IN_PDF_FONTS = ENTRIES.flatMap(([language, { inPdfFonts }]) =>
  inPdfFonts ? [language] : [],
);
