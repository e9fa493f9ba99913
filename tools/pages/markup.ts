/** Text that may stand in HTML, in an element or between double quotes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** A tag without content, such as `<meta>`. */
export function tag(name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([key, value]) => `${key}="${escapeHtml(value)}"`);
  return `<${name} ${written.join(" ")} />`;
}

/** A block of data that no browser runs; the JSON in it cannot end its element. */
export function jsonBlock(type: string, value: unknown): string {
  return `<script type="${type}">${JSON.stringify(value).replaceAll("<", "\\u003c")}</script>`;
}
