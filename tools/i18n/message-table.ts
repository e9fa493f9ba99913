import { flatten } from "./check-locales";

const BETWEEN = "|";

/**
 * A table of every message of each language, as JSON that is safe inside a script element; see
 * embed/messages.ts, which reads it. Each path stands in it once and not once for each language:
 * of 13.5 kB that the embed's messages are when packed, that is 1.1 kB. Throws where a message
 * contains the sign that stands between two.
 */
export function messageTable(locales: Readonly<Record<string, object>>): string {
  const tables = Object.entries(locales).map(
    ([language, messages]) => [language, new Map(flatten(messages))] as const,
  );
  const paths = [...new Set(tables.flatMap(([, table]) => [...table.keys()]))];
  for (const [language, table] of tables) {
    for (const [path, text] of table) {
      if (text.includes(BETWEEN)) throw new Error(`${language}: ${path} contains “${BETWEEN}”.`);
    }
  }
  const texts = tables.map(
    ([language, table]) =>
      [language, paths.map((path) => table.get(path) ?? "").join(BETWEEN)] as const,
  );
  const table = { paths: paths.join(BETWEEN), texts: Object.fromEntries(texts) };
  return JSON.stringify(table).replaceAll("<", "\\u003c");
}
