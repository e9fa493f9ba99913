/** What breaks lines or turns the order of letters in a text that stands among others. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " },
};
const TAG = /<\/?[a-z!][^<>]{0,2000}>/gi;
const LONGEST_LINE = 200;
const LONGEST_NOTE = 4000;

/** A value of a file as one line of plain text: no markup, no control characters; "" where it has none. */
export function plainLine(value: unknown): string {
  return cut(plainText(value).replace(/\s+/g, " ").trim(), LONGEST_LINE);
}

/** The same with its lines. */
export function plainNote(value: unknown): string {
  const lines = plainText(value)
    .split("\n")
    .map((line) => line.replace(/[^\S\n]+/g, " ").trim());
  return cut(
    lines
      .join("\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim(),
    LONGEST_NOTE,
  );
}

function plainText(value: unknown): string {
  const text = textOf(value).replace(/\r\n?/g, "\n").replace(CONTROL, "");
  if (!/[<&]/.test(text)) return text;
  return text
    .replace(/<(?:br|\/p|\/div|\/li|\/tr)\b[^<>]{0,200}>/gi, "\n")
    .replace(/<(script|style)\b[^<>]{0,2000}>[^<]*<\/\1\s*>/gi, "")
    .replace(TAG, "")
    .replace(/&(#x?[\da-f]{1,6}|[a-z]{2,6});/gi, (whole, name: string) => entity(name) ?? whole)
    .replace(CONTROL, "");
}

function entity(name: string): string | undefined {
  if (!name.startsWith("#")) return ENTITIES[name.toLowerCase()];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : undefined;
}

/** A text, a number, or what KML gives for a description in HTML. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value !== "object" || value === null || !("value" in value)) return "";
  return typeof value.value === "string" ? value.value : "";
}

function cut(text: string, longest: number): string {
  return text.length > longest
    ? `${text.slice(0, longest).replace(/[\ud800-\udbff]$/, "")}…`
    : text;
}
