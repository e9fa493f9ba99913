/** A rule of a `_headers` file: a path pattern and the headers for it. */
export type Rule = Readonly<{ pattern: string; headers: readonly (readonly [string, string])[] }>;

/**
 * Parses a `_headers` file as Netlify and Cloudflare Pages do: a pattern at the start of a line,
 * its headers indented below, `#` for comments.
 */
export function readRules(text: string): readonly Rule[] {
  const rules: { pattern: string; headers: [string, string][] }[] = [];
  for (const line of text.split("\n")) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    if (!line.startsWith(" ")) rules.push({ pattern: line.trim(), headers: [] });
    else {
      const colon = line.indexOf(":");
      rules.at(-1)?.headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
    }
  }
  return rules;
}

/** The headers of a path, by lower-case name; values of several rules are joined. */
export function headersOf(rules: readonly Rule[], path: string): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  for (const rule of rules.filter(({ pattern }) => fits(pattern, path))) {
    for (const [name, value] of rule.headers) {
      const key = name.toLowerCase();
      headers[key] = headers[key] === undefined ? value : `${headers[key]}, ${value}`;
    }
  }
  return headers;
}

/** `*` matches anything, `:name` a path segment. */
function fits(pattern: string, path: string): boolean {
  const source = pattern
    .replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll(/:\w+/g, "[^/]+");
  return new RegExp(`^${source}$`).test(path);
}
