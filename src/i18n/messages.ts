import type english from "./locales/en.json";

/** The shape of every locale: the English one's. */
export type Messages = typeof english;
