import type { jsPDF } from "jspdf";
import type { Language } from "../../domain/language";
import { IN_PDF_FONTS } from "../../domain/pdf-table";
import { fetchFace, STATIC_FACES } from "./static-faces";

/** A PDF has no letters of Arabic script as text: the library cannot join them. */
const FACES = STATIC_FACES.filter(({ family }) => family !== "Vazirmatn");

const WEIGHT_NAMES: Readonly<Record<number, string>> = {
  400: "Regular",
  500: "Medium",
  600: "SemiBold",
  700: "Bold",
};

/** A face that a document has, and whether it has every letter of a text. */
export type EmbeddedFace = Readonly<{
  family: string;
  weight: number;
  /** Under which the document has it: drawing programs tell faces apart by nothing else. */
  name: string;
  has(text: string): boolean;
}>;

/**
 * Whether words in a language can be embedded as text. Chinese would need a font of many megabytes,
 * and Arabic script letters that join, which the library cannot do.
 */
export function canEmbed(language: Language): boolean {
  return IN_PDF_FONTS.includes(language);
}

/** Gives a document the fonts; only the letters that are used go into the file. Rejects offline. */
export async function embedFonts(document: jsPDF): Promise<readonly EmbeddedFace[]> {
  const files = await Promise.all(FACES.map(fetchFace));
  return FACES.map(({ family, weight }, at) => {
    const name = `${family}-${WEIGHT_NAMES[weight] ?? weight}`;
    document.addFileToVFS(`${name}.ttf`, asText(files[at] ?? new Uint8Array()));
    document.addFont(`${name}.ttf`, name, "normal");
    document.setFont(name, "normal");
    const { metadata } = document.getFont();
    const has = (text: string) =>
      [...text].every((letter) => metadata.characterToGlyph(letter.codePointAt(0)) > 0);
    return { family, weight, name, has };
  });
}

/** The library takes a font as text with one letter for each byte. */
function asText(bytes: Uint8Array): string {
  let text = "";
  // In parts: a function takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return text;
}
