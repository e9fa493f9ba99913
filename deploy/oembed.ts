/**
 * oEmbed that keeps the state of the pasted address and obeys `maxwidth` and `maxheight`, where the
 * host of the static files runs functions before them. Optional: without it the files of `oembed/`
 * answer by themselves. Copy this file
 *
 * - on Cloudflare Pages to `functions/oembed/[[path]].ts`,
 * - on Netlify to `netlify/edge-functions/oembed.ts`.
 */

/** What a file of `oembed/` has that is changed here. */
type Answer = Record<string, unknown> & { width: number; height: number; html: string };

const TO_THUMBNAIL = ["thumbnail_url", "thumbnail_width", "thumbnail_height"] as const;

/** Answers a consumer from the static file that `readFile` gives for the same address. */
export async function answerOEmbed(
  request: Request,
  readFile: () => Promise<Response>,
): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  // The specification's own words for a form that is not offered and an address that is not known.
  if ((asked.get("format") ?? "json") !== "json") return new Response(null, { status: 501 });
  const file = await readFile();
  if (!file.ok) return file;
  // Written by the build; see tools/pages/site-files.ts.
  const answer = (await file.json()) as Answer;
  const written = /src="([^"]+)"/.exec(answer.html)?.[1] ?? "";
  const frame = new URL(written.replaceAll("&amp;", "&"));
  const page = asked.get("url");
  if (page && !carry(page, frame)) return new Response(null, { status: 404 });
  const width = atMost(answer.width, asked.get("maxwidth"));
  const height = atMost(answer.height, asked.get("maxheight"));
  const html = answer.html
    .replace(/src="[^"]+"/, () => `src="${escapeMarkup(frame.href)}"`)
    .replace(/ width="\d+"/, ` width="${width}"`)
    .replace(/ height="\d+"/, ` height="${height}"`);
  const next: Record<string, unknown> = { ...answer, width, height, html };
  const { thumbnail_width: wide, thumbnail_height: high } = next;
  if (isPast(wide, asked.get("maxwidth")) || isPast(high, asked.get("maxheight"))) {
    for (const key of TO_THUMBNAIL) delete next[key];
  }
  return new Response(JSON.stringify(next), {
    headers: { "Content-Type": "application/json", "Access-Control-Allow-Origin": "*" },
  });
}

/** Takes the state of a page's address into that of the frame; false where it is no page of the map. */
function carry(page: string, frame: URL): boolean {
  let url: URL;
  try {
    url = new URL(page);
  } catch {
    return false;
  }
  const folder = new URL(".", frame);
  // A page may be pasted with either scheme.
  if (url.host !== folder.host || !`${url.pathname}/`.startsWith(folder.pathname)) return false;
  for (const [key, value] of url.searchParams) frame.searchParams.set(key, value);
  return true;
}

function limitOf(text: string | null): number {
  return text !== null && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : Number.POSITIVE_INFINITY;
}

function atMost(px: number, limit: string | null): number {
  return Math.min(px, limitOf(limit));
}

function isPast(px: unknown, limit: string | null): boolean {
  return typeof px === "number" && px > limitOf(limit);
}

function escapeMarkup(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/** Cloudflare Pages calls this by its name. */
export function onRequestGet({
  request,
  next,
}: {
  request: Request;
  next(): Promise<Response>;
}): Promise<Response> {
  return answerOEmbed(request, next);
}

/** Netlify calls this, for what `config` says. */
export default function edgeFunction(
  request: Request,
  context: { next(): Promise<Response> },
): Promise<Response> {
  return answerOEmbed(request, () => context.next());
}

export const config = { path: "/oembed/*" };
