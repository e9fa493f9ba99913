import { type ParseError, parseTree } from "jsonc-parser";

/** Where a text stops being JSON, both from 1; `deep`: it is nested deeper than can be read. */
export type JsonFault = Readonly<{ line: number; column: number; deep: boolean }>;

export type ParsedJson =
  | Readonly<{ value: unknown; fault: null }>
  | Readonly<{ value: undefined; fault: JsonFault }>;

/** No list of places is nested deeper; the parser that tells lines would run out of stack. */
const DEEPEST_JSON = 200;

/** Parses JSON. Never throws; a text that is none comes back with the first place that is wrong. */
export function parseJson(text: string): ParsedJson {
  try {
    const value: unknown = JSON.parse(text);
    return { value, fault: null };
  } catch {
    return { value: undefined, fault: faultOf(text) };
  }
}

/** The offset at which a text becomes deeper than `DEEPEST_JSON`; null where it never does. */
export function tooDeepAt(text: string): number | null {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quoted) {
      if (code === 0x5c) at++;
      else if (code === 0x22) quoted = false;
    } else if (code === 0x22) quoted = true;
    else if (code === 0x7b || code === 0x5b) {
      if (++depth > DEEPEST_JSON) return at;
    } else if (code === 0x7d || code === 0x5d) depth--;
  }
  return null;
}

function faultOf(text: string): JsonFault {
  const deep = tooDeepAt(text);
  if (deep !== null) return { ...positionAt(text, deep), deep: true };
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const offset = errors[0]?.offset ?? text.length;
  return { ...positionAt(text, offset), deep: false };
}

/** Line and column of an offset, both from 1; CRLF, LF and CR end a line. */
function positionAt(text: string, offset: number): Readonly<{ line: number; column: number }> {
  let line = 1;
  let start = 0;
  for (const { index, 0: end } of text.slice(0, offset).matchAll(/\r\n?|\n/g)) {
    line++;
    start = index + end.length;
  }
  return { line, column: offset - start + 1 };
}
