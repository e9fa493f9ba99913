/** Width of a text in a CSS font, in px. */
export type MeasureLine = (text: string, font: string) => number;

const NO_SPACES = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
/** Marks that may not begin a line. */
const CLOSING = /^[\p{Pe}\p{Pf}、。，．：；！？…·%)\]]/u;

/** The parts of a text between which a line may end; spaces stay at the end of a part. */
export function breakable(text: string): readonly string[] {
  const parts: string[] = [];
  for (const word of text.match(/[^ ]* |[^ ]+$/g) ?? []) {
    if (!NO_SPACES.test(word)) {
      parts.push(...hyphenated(word));
      continue;
    }
    for (const piece of word.match(/[\p{Script=Latin}\p{Script=Cyrillic}\p{N}.:/-]+ ?|./gsu) ??
      []) {
      if (parts.length > 0 && CLOSING.test(piece)) parts.push((parts.pop() ?? "") + piece);
      else parts.push(piece);
    }
  }
  return parts;
}

/** A word in parts that end with its hyphens, each between two letters. */
function hyphenated(word: string): readonly string[] {
  return word.match(/(?:[^-]|-(?!\p{L}))*\p{L}-(?=\p{L})|.+$/gsu) ?? [word];
}

/** A run of the other direction: in two lines its ends would stand where they do not belong. */
const ISOLATED = /[\u2066-\u2068][^\u2069]*\u2069/g;

/**
 * Breaks a text into lines no wider than `widthPx`; a part that is too long by itself is broken
 * inside. An empty text has no lines.
 */
export function flow(
  text: string,
  font: string,
  widthPx: number,
  measure: MeasureLine,
): readonly string[] {
  const lines: string[] = [];
  let line = "";
  const whole = text.replace(ISOLATED, (run) =>
    measure(run, font) <= widthPx ? run.replaceAll(" ", "\u00a0") : run,
  );
  for (const part of breakable(whole)) {
    if (measure((line + part).trimEnd(), font) <= widthPx) {
      line += part;
      continue;
    }
    if (line) lines.push(line.trimEnd());
    line = "";
    for (const letter of part) {
      if (line && measure((line + letter).trimEnd(), font) > widthPx) {
        lines.push(line.trimEnd());
        line = "";
      }
      line += letter;
    }
  }
  if (line.trim()) lines.push(line.trimEnd());
  return lines;
}
