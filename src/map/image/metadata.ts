/** A place that a picture shows. */
export type ShownPlace = Readonly<{
  name: string;
  isTown: boolean;
  country: Readonly<{ name: string; code: string }>;
}>;

/** What a file says of itself, in the picture's language where it is words. */
export type FileMetadata = Readonly<{
  title: string;
  /** What stands largest on the picture. */
  headline: string;
  description: string;
  /** For those who cannot see the picture, in short and at length. */
  alt: string;
  extendedDescription: string;
  keywords: readonly string[];
  places: readonly ShownPlace[];
  /** Who made it and holds the rights to it. */
  creator: string;
  /** Whom it is owed to: what is printed beside it. */
  credit: string;
  /** The name of the map that it is of. */
  source: string;
  copyright: string;
  /** What may be done with it, and the page of the licence that says so. */
  usageTerms: string;
  licenceUrl: string;
  /** What is asked of who prints it. */
  instructions: string;
  /** The address of the live map in the same state; null where only this machine has it. */
  address: string | null;
  /** ISO day on which the picture was drawn: no time, so that a day's pictures are the same bytes. */
  drawnOn: string;
  /** ISO day of the data, null where nobody knows it. */
  dataDate: string | null;
  language: string;
}>;
