import type { Language, LocalText } from "../../domain/language";
import type { Columns } from "./columns";
import { plainLine } from "./plain";
import type { RawPlace } from "./raw-place";

/** Letters that tell Kazakh from Russian. */
const KAZAKH = /[әғқңөұүһі]/i;

/** The language that a text of a file is most likely in, by its letters. */
export function languageOfText(text: string): Language {
  if (/\p{Script=Han}/u.test(text)) return "zh";
  if (/\p{Script=Arabic}/u.test(text)) return "kk-Arab";
  if (/\p{Script=Cyrillic}/u.test(text)) return KAZAKH.test(text) ? "kk" : "ru";
  return "en";
}

/** The names of a place by language; empty where the file has none. */
export function namesOf({ properties }: RawPlace, { roles, names }: Columns): LocalText {
  const main = plainLine(properties[roles.get("name") ?? ""]);
  const known: Partial<Record<Language, string>> = {};
  for (const [language, key] of names) {
    const name = plainLine(properties[key]);
    if (name !== "") known[language] = name;
  }
  if (main !== "") known[languageOfText(main)] ??= main;
  return known;
}

/** Ids as the address writes them, each given out once. */
export function createIds(): (wanted: unknown, name: string) => string {
  const given = new Set<string>();
  const next = new Map<string, number>();
  return (wanted, name) => {
    const base = slug(wanted) || slug(name) || "place";
    let id = base;
    for (let number = next.get(base) ?? 2; given.has(id); number++) {
      id = `${base}-${number}`;
      next.set(base, number + 1);
    }
    given.add(id);
    return id;
  };
}

function slug(value: unknown): string {
  if (typeof value !== "string" && typeof value !== "number") return "";
  return String(value)
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40)
    .replace(/^-+|-+$/g, "");
}
