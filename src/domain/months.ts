import type { Phase } from "./dataset";
import { calendarDate } from "./day";
import type { PhaseId } from "./site";
import { isHan, skeletons } from "./skeleton";
import { clip, type Span } from "./span";

/** Fewer letters begin too many words. */
const LEAST_LETTERS = 3;

/**
 * The phases in whose time lies the month that a query means, with or without numbers beside it;
 * none for any other query. `monthWords` are the words for each month, from January on; their
 * beginnings count where `begun` says so.
 */
export function phasesOfMonth(
  query: string,
  monthWords: readonly (readonly string[])[],
  { phases, season }: Readonly<{ phases: readonly Phase[]; season: Span }>,
  begun: boolean,
): readonly PhaseId[] {
  const typed = query.toLowerCase().replace(/\s|^\s*\d{4}年?/g, "");
  const words = skeletons(query).filter((word) => !/^\p{N}+$/u.test(word));
  const means = (own: readonly string[]) =>
    words.some(isHan)
      ? own.includes(typed)
      : words.length > 0 &&
        words.every((word) => own.flatMap(skeletons).some((month) => fits(month, word, begun)));
  return phases
    .filter(({ when }) => {
      const days = clip(when.days, season);
      if (!days) return false;
      const first = calendarDate(days.start);
      const last = calendarDate(days.end - 1);
      const months = 12 * (last.year - first.year) + last.month - first.month;
      // A phase may go on over a New Year.
      return monthWords.some((own, at) => (at + 13 - first.month) % 12 <= months && means(own));
    })
    .map(({ id }) => id);
}

function fits(month: string, word: string, begun: boolean): boolean {
  return begun ? word.length >= LEAST_LETTERS && month.startsWith(word) : month === word;
}
