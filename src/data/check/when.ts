import { formatIsoDay, parseIsoDay } from "../../domain/day";
import { meets, type Span } from "../../domain/span";
import { type Content, listAt, textAt, valueAt } from "./draft";
import { EdtfError, parseWhen } from "./edtf";
import type { Finding, Path } from "./finding";

/**
 * EDTF that cannot be read or that ends before it begins, of phases, sites and the season; sites
 * that no day of the season shows.
 */
export function checkWhen({ raw, sites }: Content): Finding[] {
  const season = valueAt(raw.production, "season");
  const [first, last] = [textAt(season, "first"), textAt(season, "last")];
  const days = spanOf(first, last);
  return [
    ...listAt(raw.production, "phases").flatMap((phase, index) =>
      check("production", ["phases", index, "when"], textAt(phase, "id"), textAt(phase, "when")),
    ),
    ...sites.flatMap(({ id, path, properties }) =>
      check("sites", [...path, "properties", "when"], id, properties.when ?? null, days),
    ),
    ...(first === null || last === null
      ? []
      : check("production", ["season"], null, `${first}/${last}`)),
  ];
}

function spanOf(first: string | null, last: string | null): Span | null {
  const [start, end] = [parseIsoDay(first ?? ""), parseIsoDay(last ?? "")];
  return start === undefined || end === undefined ? null : { start, end: end + 1 };
}

/** `season` is given where a time outside it is worth a word. */
function check(
  role: Finding["role"],
  path: Path,
  id: string | null,
  text: string | null,
  season: Span | null = null,
): Finding[] {
  if (text === null) return [];
  try {
    const { days } = parseWhen(text);
    if (season === null || meets(days, season)) return [];
    return [
      {
        ...{ rule: "outside-season", role, path, id },
        what: `the time "${text}" lies outside the season, ${formatIsoDay(season.start)} to ${formatIsoDay(season.end - 1)}`,
        fix: "Look for a slip in the year or month; as it is, no day of the timeline shows the place.",
      },
    ];
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
