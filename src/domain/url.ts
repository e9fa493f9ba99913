/** An address as a `URL`, null for what is none; `URL.canParse` is younger than our oldest browser. */
export function readUrl(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
