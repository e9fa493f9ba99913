import { FILE_ROLES } from "../schema";
import { type Content, textAt } from "./draft";
import type { Finding, Path } from "./finding";

/** Tags, entities, and the Markdown that people write from habit. */
const MARKUP = /<[a-z/!][^>]*>?|&(?:[a-z]+|#\w+);|\[[^\]]+\]\([^)]*\)|\*\*|__/i;
/** Hamza on its own and the ready-made letters with hamza; Kazakh writes U+0674 and the letter. */
const WRONG_HAMZA = /[\u0621\u0675-\u0678]/;

/** All text is shown as it stands: markup would be read out, and odd letters break search. */
export function checkText({ raw }: Content): Finding[] {
  return FILE_ROLES.flatMap((role) =>
    [...texts(raw[role], [], null)].flatMap(({ text, path, id }): Finding[] => [
      ...(MARKUP.test(text)
        ? [
            {
              ...{ rule: "markup" as const, role, path, id },
              what: `the text contains markup: ${MARKUP.exec(text)?.[0]}`,
              fix: "Write plain text; links belong in the fields for links.",
            },
          ]
        : []),
      ...(WRONG_HAMZA.test(text)
        ? [
            {
              ...{ rule: "arabic-letters" as const, role, path, id },
              what: "the text has a hamza that Kazakh in Arabic script does not use",
              fix: "Write U+0674 (ٴ) before the plain letter instead of U+0621 or U+0675 to U+0678.",
            },
          ]
        : []),
    ]),
  );
}

type Text = Readonly<{ text: string; path: Path; id: string | null }>;

function* texts(value: unknown, path: Path, id: string | null): Generator<Text> {
  if (typeof value === "string") yield { text: value, path, id };
  if (Array.isArray(value)) {
    for (const [index, element] of value.entries()) yield* texts(element, [...path, index], id);
  } else if (typeof value === "object" && value !== null) {
    const own = textAt(value, "id") ?? id;
    for (const [key, element] of Object.entries(value)) yield* texts(element, [...path, key], own);
  }
}
