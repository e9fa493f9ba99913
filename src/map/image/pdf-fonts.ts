import literataBold from "@expo-google-fonts/literata/700Bold/Literata_700Bold.ttf";
import onestRegular from "@expo-google-fonts/onest/400Regular/Onest_400Regular.ttf";
import onestMedium from "@expo-google-fonts/onest/500Medium/Onest_500Medium.ttf";
import onestSemiBold from "@expo-google-fonts/onest/600SemiBold/Onest_600SemiBold.ttf";
import onestBold from "@expo-google-fonts/onest/700Bold/Onest_700Bold.ttf";
import type { jsPDF } from "jspdf";
import type { Language } from "../../domain/language";
import { IN_PDF_FONTS } from "../../domain/pdf-table";

/** One weight of a family: a PDF cannot hold a variable font, and its readers know no WOFF2. */
type Face = Readonly<{ family: "Onest" | "Literata"; weight: number; url: string }>;

const FACES: readonly Face[] = [
  { family: "Onest", weight: 400, url: onestRegular },
  { family: "Onest", weight: 500, url: onestMedium },
  { family: "Onest", weight: 600, url: onestSemiBold },
  { family: "Onest", weight: 700, url: onestBold },
  { family: "Literata", weight: 700, url: literataBold },
];

/** A face that a document has, and whether it has every letter of a text. */
export type EmbeddedFace = Readonly<{
  family: string;
  weight: number;
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
  const files = await Promise.all(FACES.map(({ url }) => fetchFont(url)));
  return FACES.map(({ family, weight }, at) => {
    const name = `${family}-${weight}.ttf`;
    document.addFileToVFS(name, files[at] ?? "");
    document.addFont(name, family, "normal", weight);
    document.setFont(family, "normal", weight);
    const { metadata } = document.getFont();
    const has = (text: string) =>
      [...text].every((letter) => metadata.characterToGlyph(letter.codePointAt(0)) > 0);
    return { family, weight, has };
  });
}

/** The face that comes nearest to a canvas font, the lighter one of two that are as near. */
export function faceOf(
  faces: readonly EmbeddedFace[],
  { family, weight }: Readonly<{ family: string; weight: string }>,
): EmbeddedFace | undefined {
  const wanted = family.includes("Literata") ? "Literata" : "Onest";
  const away = (face: EmbeddedFace) => Math.abs(face.weight - Number(weight));
  return faces
    .filter((face) => face.family === wanted)
    .reduce<EmbeddedFace | undefined>(
      (nearest, face) => (!nearest || away(face) < away(nearest) ? face : nearest),
      undefined,
    );
}

/** The library takes a font as text with one letter for each byte. */
async function fetchFont(url: string): Promise<string> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`A font of the PDF cannot be had: ${answer.status}.`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  let text = "";
  // In parts: a function takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return text;
}
