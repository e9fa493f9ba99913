declare module "virtual:messages/kinds" {
  /** The words for every kind in all languages, and its id. */
  const words: Readonly<Record<string, readonly string[]>>;
  export default words;
}

declare module "virtual:messages/directions" {
  /** What directions say in each language, as a part of its messages. */
  const words: Readonly<Record<import("../domain/language").Language, object>>;
  export default words;
}

declare module "virtual:messages/roads" {
  /** What is said of a trip by road in each language, as a part of its messages. */
  const words: Readonly<Record<import("../domain/language").Language, object>>;
  export default words;
}

declare module "virtual:ground-names" {
  /** The names that the base map writes, the most important first. */
  const names: readonly import("../domain/ground").GroundName[];
  export default names;
}

declare module "virtual:dataset-details" {
  /** What the pages' dataset leaves out. */
  const details: import("../domain/dataset-details").DatasetDetails;
  export default details;
}

declare module "virtual:messages/loader" {
  /** What a page reads where the map is not there yet, or cannot come. */
  export type LoaderWords = readonly [name: string, show: string, failed: string, full: string];
  const words: Readonly<Record<import("../domain/language").Language, LoaderWords>>;
  export default words;
}

declare module "virtual:messages/locales" {
  type Part = () => Promise<{ default: object }>;
  /** What the page says at first (`core` and `app` of a locale), and what waits for a dialog: nearly as much. */
  const locales: Readonly<
    Record<import("../domain/language").Language, Readonly<Record<"page" | "dialogs", Part>>>
  >;
  export default locales;
}
