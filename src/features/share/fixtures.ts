import type { Embedding } from "./code";

/** An embedding for tests. */
export const EMBEDDING: Embedding = {
  root: "https://map.example.org/",
  parameters: [
    ["lang", "kk"],
    ["sites", "almaty,khorgos-city-cn"],
  ],
  widthPx: null,
  heightPx: 560,
  title: "Map",
  alt: "Map of areas",
  language: "kk",
};
