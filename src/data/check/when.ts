import { type Content, listAt, textAt, valueAt } from "./draft";
import { EdtfError, parseWhen } from "./edtf";
import type { Finding, Path } from "./finding";

/** EDTF that cannot be read or that ends before it begins, of phases, sites and the season. */
export function checkWhen({ raw, sites }: Content): Finding[] {
  const season = valueAt(raw.production, "season");
  const [first, last] = [textAt(season, "first"), textAt(season, "last")];
  return [
    ...listAt(raw.production, "phases").flatMap((phase, index) =>
      check("production", ["phases", index, "when"], textAt(phase, "id"), textAt(phase, "when")),
    ),
    ...sites.flatMap(({ id, path, properties }) =>
      check("sites", [...path, "properties", "when"], id, properties.when ?? null),
    ),
    ...(first === null || last === null
      ? []
      : check("production", ["season"], null, `${first}/${last}`)),
  ];
}

function check(
  role: Finding["role"],
  path: Path,
  id: string | null,
  text: string | null,
): Finding[] {
  if (text === null) return [];
  try {
    parseWhen(text);
    return [];
  } catch (error) {
    if (!(error instanceof EdtfError)) throw error;
    const at = { role, path, id, what: error.message };
    return error.code === "reversed"
      ? [{ rule: "when-reversed", ...at, fix: "Put the earlier date first." }]
      : [
          {
            ...{ rule: "when-unreadable", ...at },
            fix: 'Write for example "2025-08~", "2025-08-25/.." or "2025-08?/2025-09~".',
          },
        ];
  }
}
