/** Cyrillic letters of Kazakh, and the letters of the Arabic script for them, one for one. */
const CYRILLIC = "аәбвгғдежзийкқлмнңоөпрстуұүфхһцчшыіэ";
const ARABIC = "اابۆگعدەجزييكقلمنڭووپرستۋۇۇفحھسچشىىە";
const SEVERAL: Readonly<Record<string, string>> = { ё: "يو", щ: "شش", ю: "يۋ", я: "يا" };

/** Begins of words that the press of Xinjiang writes in its own way. */
const OWN_SPELLINGS = [
  [/^қытайд(?=[ыі])/, "جۇڭگون"],
  [/^қытай/, "جۇڭگو"],
  [/^шыңжаң/, "شينجياڭ"],
  [/^автономиялық/, "اۆتونوميالى"],
  [/^моңғол(?!и)/, "موڭعۇل"],
  [/^сәнжі/, "سانجى"],
  [/^бірақ/, "بىراق"],
] as const;

const WORD = /[а-яёәғқңөұүһі]+/giu;
const LATIN = /\{\w+\}|[a-zà-ž][a-zà-ž0-9]*(?:[.+-][a-z0-9]+)*/giu;
const ISOLATE = /[\u2066-\u2069]/;

/**
 * Kazakh text from its Cyrillic into its Arabic script (töte jazu), letter by letter. A word with
 * front vowels begins with U+0674, unless ە, گ or ك show them. Latin words stand in isolates, so
 * that they keep their place between words that run the other way.
 */
export function inArabicScript(kazakh: string): string {
  const written = kazakh
    .replace(WORD, wordInArabicScript)
    .replace(/(\d)[ \u00a0](?=\d{3}(?!\d))/g, "$1,")
    .replace(/(\d),(?=\d\d?(?!\d))/g, "$1.")
    .replace(/,(?!\d)/g, "،")
    .replace(/;/g, "؛")
    .replace(/\?/g, "؟");
  return ISOLATE.test(written) ? written : written.replace(LATIN, isolated);
}

function wordInArabicScript(word: string): string {
  const lower = word.toLowerCase();
  for (const [begin, spelling] of OWN_SPELLINGS) {
    const rest = lower.replace(begin, "");
    if (rest !== lower) return spelling + lettersOf(rest);
  }
  const front = /[әөүі]/.test(lower) && !/[егкэ]/.test(lower);
  return (front ? "ٴ" : "") + lettersOf(lower);
}

function lettersOf(word: string): string {
  return word
    .replace(/ия/g, "يا")
    .replace(/ию/g, "يۋ")
    .replace(
      /[а-яёәғқңөұүһі]/g,
      (letter) => SEVERAL[letter] ?? ARABIC[CYRILLIC.indexOf(letter)] ?? "",
    );
}

/** A placeholder keeps its name; what takes its place is isolated where it is put in. */
function isolated(latin: string): string {
  return latin.startsWith("{") ? latin : `\u2066${latin}\u2069`;
}
