import literataBold from "@expo-google-fonts/literata/700Bold/Literata_700Bold.ttf";
import onestRegular from "@expo-google-fonts/onest/400Regular/Onest_400Regular.ttf";
import onestMedium from "@expo-google-fonts/onest/500Medium/Onest_500Medium.ttf";
import onestSemiBold from "@expo-google-fonts/onest/600SemiBold/Onest_600SemiBold.ttf";
import onestBold from "@expo-google-fonts/onest/700Bold/Onest_700Bold.ttf";
import vazirmatnRegular from "@expo-google-fonts/vazirmatn/400Regular/Vazirmatn_400Regular.ttf";
import vazirmatnMedium from "@expo-google-fonts/vazirmatn/500Medium/Vazirmatn_500Medium.ttf";
import vazirmatnSemiBold from "@expo-google-fonts/vazirmatn/600SemiBold/Vazirmatn_600SemiBold.ttf";
import vazirmatnBold from "@expo-google-fonts/vazirmatn/700Bold/Vazirmatn_700Bold.ttf";

/** One weight of a family, for what can read neither variable fonts nor WOFF2. */
export type StaticFace = Readonly<{
  family: "Onest" | "Literata" | "Vazirmatn";
  weight: number;
  url: string;
}>;

export const STATIC_FACES: readonly StaticFace[] = [
  { family: "Onest", weight: 400, url: onestRegular },
  { family: "Onest", weight: 500, url: onestMedium },
  { family: "Onest", weight: 600, url: onestSemiBold },
  { family: "Onest", weight: 700, url: onestBold },
  { family: "Literata", weight: 700, url: literataBold },
  { family: "Vazirmatn", weight: 400, url: vazirmatnRegular },
  { family: "Vazirmatn", weight: 500, url: vazirmatnMedium },
  { family: "Vazirmatn", weight: 600, url: vazirmatnSemiBold },
  { family: "Vazirmatn", weight: 700, url: vazirmatnBold },
];

/** Letters of Arabic script are in a family of their own, whatever the text around them has. */
const ARABIC_FAMILY = "Vazirmatn";

/** The bytes of a face. Rejects offline. */
export async function fetchFace({ url }: StaticFace): Promise<Uint8Array> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`A font of the file cannot be had: ${answer.status}.`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** The face that comes nearest to a canvas font, the lighter one of two that are as near. */
export function faceOf<Face extends Readonly<{ family: string; weight: number }>>(
  faces: readonly Face[],
  { family, weight }: Readonly<{ family: string; weight: string }>,
): Face | undefined {
  return nearest(faces, family.includes("Literata") ? "Literata" : "Onest", weight);
}

/** As `faceOf`, for Arabic letters in a text. */
export function arabicFaceOf<Face extends Readonly<{ family: string; weight: number }>>(
  faces: readonly Face[],
  { weight }: Readonly<{ weight: string }>,
): Face | undefined {
  return nearest(faces, ARABIC_FAMILY, weight);
}

function nearest<Face extends Readonly<{ family: string; weight: number }>>(
  faces: readonly Face[],
  family: string,
  weight: string,
): Face | undefined {
  const away = (face: Face) => Math.abs(face.weight - Number(weight));
  return faces
    .filter((face) => face.family === family)
    .reduce<Face | undefined>(
      (best, face) => (!best || away(face) < away(best) ? face : best),
      undefined,
    );
}
