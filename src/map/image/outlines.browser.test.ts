import { expect, test } from "vitest";
import { loadOutlines } from "./outlines";
import { createRuler } from "./ruler";

const ruler = createRuler();
const outlines = await loadOutlines();
const pathOf = (text: string, font: string, direction: "ltr" | "rtl" = "ltr") =>
  outlines(text, { font, direction, spacingPx: 0, widthPx: 100 });

test("letters of Arabic script are of one face, so that they join, whatever face is asked for", () => {
  const kazakh = "ابۆگعدەجزيكقلمنڭوپرستۋۇفحھچشىءٴ؛،";
  for (const text of ["كارتا", "تەلەحيكايا", kazakh]) {
    const asOnest = pathOf(text, "700 20px Onest", "rtl");
    expect(asOnest).toMatch(/^M/);
    expect(pathOf(text, "700 20px Literata", "rtl")).toBe(asOnest);
  }
  expect(pathOf("كا", "700 20px Onest", "rtl")).not.toBe(
    pathOf("ك\u200cا", "700 20px Onest", "rtl"),
  );
});

test("a word in Arabic script stands left of the Latin one that it follows, from right to left", () => {
  const [latin, arabic] = [
    pathOf("AB", "400 20px Onest"),
    pathOf("الماتى", "400 20px Onest", "rtl"),
  ];
  const first = (path = "") => /^M[\d.-]+ [\d.-]+[A-Z]/.exec(path)?.[0].at(-1);
  expect(first(latin)).not.toBe(first(arabic));
  expect(first(pathOf("AB الماتى", "400 20px Onest", "rtl"))).toBe(first(arabic));
  expect(first(pathOf("AB الماتى", "400 20px Onest", "ltr"))).toBe(first(latin));
});

test("the outlines are as wide as they were measured, and slanted where the font is", () => {
  const font = "400 20px Onest";
  const widthPx = ruler.width("HHHH", font);
  const path = outlines("HHHH", { font, direction: "ltr", spacingPx: 0, widthPx }) ?? "";
  const xs = [...path.matchAll(/[ML]([\d.-]+) /g)].map(([, x]) => Number(x));
  expect(Math.min(...xs)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...xs)).toBeLessThanOrEqual(widthPx);
  expect(Math.max(...xs)).toBeGreaterThan(widthPx * 0.9);
  expect(pathOf("H", "italic 400 20px Onest")).not.toBe(pathOf("H", "400 20px Onest"));
});

test("what no face has is left to others", () => {
  expect(pathOf("新疆", "400 20px Onest")).toBeUndefined();
});
