import terms from "../data/terms.json" with { type: "json" };
import type { LocalText } from "./language";

const COUNTRIES: readonly Readonly<{ code: string; localTime?: LocalText }>[] = terms.countries;

/** What clocks show in a country, by its code: a sentence, where the content has one. */
export const LOCAL_TIMES: Readonly<Record<string, LocalText>> = Object.fromEntries(
  COUNTRIES.flatMap(({ code, localTime }) => (localTime ? [[code, localTime]] : [])),
);
