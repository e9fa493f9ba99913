/** Escapes text for HTML elements and double-quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** A void element, such as `<meta>`. */
export function tag(name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([key, value]) => `${key}="${escapeHtml(value)}"`);
  return `<${name} ${written.join(" ")} />`;
}

/** A data block; its JSON is escaped so that it cannot close the element. */
export function jsonBlock(type: string, value: unknown): string {
  return `<script type="${type}">${JSON.stringify(value).replaceAll("<", "\\u003c")}</script>`;
}
