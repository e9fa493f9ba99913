import type { LocalText } from "../../../domain/language";
import { type PixelPoint, unitPosition } from "../projection";

/** A country to be lettered wherever a part of it is in view. */
export type CountryGround = Readonly<{
  names: LocalText;
  /** An outline in the world's unit square, well inside of the borders. */
  inner: readonly PixelPoint[];
}>;

const ring = (...corners: readonly (readonly [number, number])[]) => corners.map(unitPosition);

/**
 * The tiles letter each country at one point, which a window seldom has in it. These outlines are
 * for lettering only: they keep some 20 km and more away from every border.
 */
export const COUNTRIES: readonly CountryGround[] = [
  {
    names: {
      ru: "Казахстан",
      kk: "Қазақстан",
      zh: "哈萨克斯坦",
      en: "Kazakhstan",
      "kk-Arab": "قازاقستان",
    },
    inner: ring(
      [62, 45.5],
      [66.8, 43.6],
      [70, 43.4],
      [73.8, 43.7],
      [75.6, 43.3],
      [77, 43.2],
      [78.6, 43.1],
      [79.9, 43.2],
      [80, 43.9],
      [79.6, 44.7],
      [81.6, 45.6],
      [82.1, 46.2],
      [82.7, 46.8],
      [82.4, 47.5],
      [85.1, 47.5],
      [85.1, 48.6],
      [82.5, 50],
      [79.4, 50.6],
      [76.8, 53.3],
      [71.3, 53.6],
      [69, 54.6],
      [64, 53.3],
      [62, 51.5],
      [62, 49],
    ),
  },
  {
    names: { ru: "Китай", kk: "Қытай", zh: "中国", en: "China", "kk-Arab": "جۇڭگو" },
    inner: ring(
      [81.2, 42.4],
      [80.9, 43.1],
      [81, 44.5],
      [82.6, 44.9],
      [83.3, 45.5],
      [83.2, 46.3],
      [85.8, 46.7],
      [86.2, 47.8],
      [88.2, 47.6],
      [89.9, 46.4],
      [90.2, 45],
      [93, 44],
      [95, 43],
      [96.3, 42.2],
      [100, 41.9],
      [103, 41],
      [103, 38],
      [84, 38],
      [77.5, 38],
      [76.5, 39.6],
      [78.2, 40.5],
      [80.1, 41.2],
    ),
  },
];
