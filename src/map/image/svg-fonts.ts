import { installedName } from "./svg-look";

/** A face of the page's fonts as its style sheet declares it. */
type Face = Readonly<{ family: string; weight: string; range: string; url: string }>;

/**
 * The faces of the page's own fonts that a text needs, as `@font-face` rules that carry the font
 * itself: an SVG file finds no other file. A font that cannot be fetched is left out, and the
 * reader's own stand in.
 */
export async function fontFaceRules(text: string): Promise<string> {
  const letters = new Set([...text].map((letter) => letter.codePointAt(0) ?? 0));
  const faces = facesOfPage().filter(({ range }) => covers(range, letters));
  const rules = await Promise.all(
    faces.map(async ({ family, weight, range, url }) => {
      const data = await fetchAsData(url);
      if (!data) return "";
      const source = `src:url(${data}) format("woff2")`;
      return `@font-face{font-family:${installedName(family)};font-weight:${weight};unicode-range:${range};${source}}`;
    }),
  );
  return rules.filter(Boolean).join("\n");
}

function facesOfPage(): readonly Face[] {
  return [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) => {
      if (!(rule instanceof CSSFontFaceRule)) return [];
      const value = (name: string) => rule.style.getPropertyValue(name);
      const address = /url\("?([^")]+)"?\)/.exec(value("src"))?.[1];
      if (!address) return [];
      const url = new URL(address, sheet.href ?? document.baseURI).href;
      const range = value("unicode-range") || "U+0-10FFFF";
      return [{ family: value("font-family"), weight: value("font-weight"), range, url }];
    }),
  );
}

/** Whether a CSS `unicode-range` has one of some code points. */
function covers(range: string, letters: ReadonlySet<number>): boolean {
  return range.split(",").some((part) => {
    const [from = "", to = from] = part.trim().replace(/^U\+/i, "").split("-");
    const least = Number.parseInt(from.replaceAll("?", "0"), 16);
    const most = Number.parseInt(to.replaceAll("?", "F"), 16);
    for (const letter of letters) if (letter >= least && letter <= most) return true;
    return false;
  });
}

async function fetchAsData(url: string): Promise<string | null> {
  try {
    const response = await fetch(url);
    if (!response.ok) return null;
    const bytes = new Uint8Array(await response.arrayBuffer());
    let binary = "";
    for (const byte of bytes) binary += String.fromCharCode(byte);
    return `data:font/woff2;base64,${btoa(binary)}`;
  } catch {
    return null;
  }
}
