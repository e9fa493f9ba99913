/** What a text loses for a limit: its beginning, and how many code points did not fit. */
export type FittedText = Readonly<{ text: string; dropped: number; left: number }>;

/** Marks, joiners and modifiers belong to the letter before them. */
const BELONGS_TO_LETTER = /^(?:\p{M}|\p{Emoji_Modifier}|\u200D|\uFE0F)$/u;
const JOINER = "\u200D";

/**
 * The beginning of a text of at most `most` code points, as the address counts them, that ends
 * between two letters: an accent or a part of an emoji is not torn off.
 */
export function fitText(text: string, most: number): FittedText {
  const points = Array.from(text);
  if (points.length <= most) return { text, dropped: 0, left: most - points.length };
  let end = most;
  while (end > 0 && (BELONGS_TO_LETTER.test(points[end] ?? "") || points[end - 1] === JOINER)) {
    end -= 1;
  }
  // A heap of marks longer than the limit is no letter.
  if (end === 0) end = most;
  return { text: points.slice(0, end).join(""), dropped: points.length - end, left: most - end };
}
