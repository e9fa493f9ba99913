/** Colours of all that is painted on a canvas, as plain data: a picture has no style sheet. */
export type Palette = Readonly<{
  /** The ground where there is no relief. */
  paper: string;
  /** What figures are cut out with, and what a picture's words stand on. */
  card: string;
  sheet: string;
  ink: string;
  muted: string;
  /** The stones of the phases; the same as in `ui/tokens.css`. */
  china: string;
  kazakhstan: string;
  water: string;
  shore: string;
  river: string;
  country: string;
  countryCasing: string;
  region: string;
  road: string;
  urban: string;
  halo: string;
  waterText: string;
  landText: string;
  townText: string;
  borderText: string;
}>;

const DAY: Palette = {
  paper: "#f4f1e6",
  card: "#fffdf9",
  sheet: "#fbf8f3",
  ink: "#1d2730",
  muted: "#5b6770",
  china: "#0d7680",
  kazakhstan: "#b0412c",
  water: "#c9dae4",
  shore: "#aec7d6",
  river: "#a9c4d6",
  country: "#9a84a3",
  countryCasing: "#efe6ee99",
  region: "#b3a6b399",
  road: "#b9b1a3",
  urban: "#e6d5cb",
  halo: "#fbf8f0e6",
  waterText: "#55748b",
  landText: "#6f6a60",
  townText: "#59616a",
  borderText: "#7c6785",
};

const NIGHT: Palette = {
  paper: "#20272b",
  card: "#1c2329",
  sheet: "#14191d",
  ink: "#f1ebe0",
  muted: "#a9b3ba",
  china: "#5cc3cc",
  kazakhstan: "#f0937c",
  water: "#1b3242",
  shore: "#2c4a5e",
  river: "#345a73",
  country: "#85718f",
  countryCasing: "#17161c80",
  region: "#6b5f7380",
  road: "#4d5458",
  urban: "#3a3634",
  halo: "#161c20e6",
  waterText: "#86abc4",
  landText: "#9c978c",
  townText: "#b4b9bb",
  borderText: "#a590ad",
};

export function paletteOf(theme: "light" | "dark"): Palette {
  return theme === "dark" ? NIGHT : DAY;
}
