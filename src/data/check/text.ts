import { type Content, textAt } from "./draft";
import type { Finding, Path } from "./finding";
import { FILE_ROLES } from "./schema";

/** Tags, entities, and the Markdown that people write from habit. */
const MARKUP = /<[a-z/!][^>]*>?|&(?:[a-z]+|#\w+);|\[[^\]]+\]\([^)]*\)|\*\*|__/i;
/** Hamza on its own and the ready-made letters with hamza; Kazakh writes U+0674 and the letter. */
const WRONG_HAMZA = /[\u0621\u0675-\u0678]/;

/** What `npm run import:data` writes where a file does not say what the format needs. */
export const TO_DO = "TODO";
/** Where any text would do for the format; elsewhere the schema refuses it. */
const FREE_TEXTS = new Set<string | number>(["names", "adminRegion", "coordinate"]);

/** All text is shown as it stands: markup would be read out, and odd letters break search. */
export function checkText({ raw }: Content): Finding[] {
  return FILE_ROLES.flatMap((role) => {
    const findings: Finding[] = [];
    eachText(raw[role], [], null, (text, path, id) => {
      const markup = MARKUP.exec(text);
      if (markup) {
        findings.push({
          ...{ rule: "markup", role, path: [...path], id },
          what: `the text contains markup: ${markup[0]}`,
          fix: "Write plain text; links belong in the fields for links.",
        });
      }
      if (text === TO_DO && path.some((key) => FREE_TEXTS.has(key))) {
        findings.push({
          ...{ rule: "to-do", role, path: [...path], id },
          what: `"${path.slice(2).join(".")}" is still to be written`,
          fix: "Write it where it is known; nobody but an editor can.",
        });
      }
      if (WRONG_HAMZA.test(text)) {
        findings.push({
          ...{ rule: "arabic-letters", role, path: [...path], id },
          what: "the text has a hamza that Kazakh in Arabic script does not use",
          fix: "Write U+0674 (ٴ) before the plain letter instead of U+0621 or U+0675 to U+0678.",
        });
      }
    });
    return findings;
  });
}

/** Hears of every text in a value; `path` is the walk's own and changes after the call. */
function eachText(
  value: unknown,
  path: (string | number)[],
  id: string | null,
  hear: (text: string, path: Path, id: string | null) => void,
): void {
  if (typeof value === "string") hear(value, path, id);
  if (typeof value !== "object" || value === null) return;
  const own = Array.isArray(value) ? id : (textAt(value, "id") ?? id);
  for (const [key, element] of Object.entries(value)) {
    path.push(Array.isArray(value) ? Number(key) : key);
    eachText(element, path, own, hear);
    path.pop();
  }
}
