/** What the keys of a QWERTY keyboard write in the Russian layout, row by row. */
const QWERTY = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбю";
/** The Kazakh layout is the Russian one with these letters on its row of numbers. */
const NUMBERS = "234589-=0";
const KAZAKH = "әіңғүұөһқ";

const TO_RUSSIAN = keys(QWERTY, RUSSIAN);
const TO_KAZAKH = new Map([...TO_RUSSIAN, ...keys(NUMBERS, KAZAKH)]);
const TO_LATIN = keys(RUSSIAN, QWERTY);

/**
 * What somebody meant to write who had the other keyboard layout on: `xfhsy` is `чарын`, and
 * `срфкнт` is `charyn`. Several readings where the layout is not certain, the likelier first; none
 * where every key writes the same.
 */
export function otherLayouts(text: string): readonly string[] {
  const typed = text.toLowerCase();
  const readings = /[a-z]/.test(typed) ? [TO_RUSSIAN, TO_KAZAKH] : [TO_LATIN];
  const read = readings.map((layout) => [...typed].map((key) => layout.get(key) ?? key).join(""));
  return [...new Set(read)].filter((reading) => reading !== typed);
}

function keys(from: string, to: string): ReadonlyMap<string, string> {
  return new Map([...from].map((key, at) => [key, [...to][at] ?? key]));
}
