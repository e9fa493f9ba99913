import type { Language } from "../../domain/language";

/** The formats of the embedding code. */
export const CODE_FORMS = ["element", "iframe", "wordpress", "picture", "markdown"] as const;
export type CodeForm = (typeof CODE_FORMS)[number];

/** What is embedded. Sides are CSS pixels; a null width is the page's full width. */
export type Embedding = Readonly<{
  /** URL of the folder of the map's pages, with a trailing slash. */
  root: string;
  /** The frame's parameters in the address's order, without defaults. */
  parameters: readonly (readonly [name: string, value: string])[];
  widthPx: number | null;
  heightPx: number;
  /** Accessible name of the frame and alternative text of the picture. */
  title: string;
  alt: string;
  language: Language;
}>;

/** URL of the frame. */
export function frameAddress({ root, parameters }: Embedding): string {
  return address(`${root}embed.html`, parameters);
}

/** URL of the map in the same state, without the parameters of an embed. */
export function mapAddress({ root, parameters }: Embedding): string {
  return address(
    root,
    parameters.filter(([name]) => !EMBED_ONLY.has(name)),
  );
}

const EMBED_ONLY = new Set(["controls", "accent", "cta", "cta-label", "title"]);

/** The code in a format. */
export function codeOf(form: CodeForm, embedding: Embedding): string {
  const { root, title, alt, language } = embedding;
  const picture = `${root}og/${language}.jpg`;
  const link = mapAddress(embedding);
  if (form === "element") return elementCode(embedding);
  if (form === "iframe") return frameCode(embedding);
  if (form === "wordpress") {
    return `<!-- wp:html -->\n${frameCode(embedding)}\n<!-- /wp:html -->`;
  }
  if (form === "markdown") {
    return `[![${markdownText(alt)}](${markdownAddress(picture)} "${markdownText(title)}")](${markdownAddress(link)})`;
  }
  const image = tag("img", [
    ["src", picture],
    ["width", "1200"],
    ["height", "630"],
    ["style", "max-width: 100%; height: auto"],
    ["alt", alt],
  ]);
  return `${tag("a", [["href", link]])}\n  ${image}\n</a>`;
}

function elementCode(embedding: Embedding): string {
  const { root, parameters, widthPx, heightPx, title } = embedding;
  const attributes = parameters.map(
    ([name, value]) => [name === "title" ? "map-title" : name, value] as const,
  );
  const element = tag("ili-map", [
    ...attributes,
    // Explicit, since caching plugins may serve the script from elsewhere.
    ["src", root],
    // Reserves the map's space until the script has loaded.
    ["style", `display: block; height: ${heightPx}px`],
  ]);
  const script = `${tag("script", [["src", `${root}ili-map.js`]], " async")}</script>`;
  // Fallback content without the script.
  const link = `${tag("a", [["href", mapAddress(embedding)]])}${escapeAttribute(title)}</a>`;
  const closed = `${element}\n  ${link}\n</ili-map>`;
  const width = widthPx === null ? closed : `<div style="max-width: ${widthPx}px">${closed}</div>`;
  return `${script}\n${width}`;
}

function frameCode(embedding: Embedding): string {
  const { widthPx, heightPx, title } = embedding;
  const frame = tag("iframe", [
    ["src", frameAddress(embedding)],
    ["title", title],
    ["width", widthPx === null ? "100%" : String(widthPx)],
    ["height", String(heightPx)],
    ["loading", "lazy"],
    ["allow", "fullscreen"],
    ["style", widthPx === null ? "border: 0" : "border: 0; max-width: 100%"],
  ]);
  return `${frame}</iframe>`;
}

function tag(
  name: string,
  attributes: readonly (readonly [name: string, value: string])[],
  flags = "",
): string {
  const written = attributes.map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`);
  return `<${name}${written.join("")}${flags}>`;
}

function escapeAttribute(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/** Escapes brackets, quotes and line breaks in a Markdown text. */
function markdownText(text: string): string {
  return text.replace(/[\\[\]"<>]/g, "\\$&").replace(/\s+/g, " ");
}

function markdownAddress(url: string): string {
  return url.replace(/[()\s<>]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`);
}

function address(page: string, parameters: Embedding["parameters"]): string {
  const query = parameters
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`)
    .join("&");
  return query ? `${page}?${query}` : page;
}
