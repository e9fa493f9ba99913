import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import path from "node:path";
import { promisify } from "node:util";
import { gzip as gzipCallback } from "node:zlib";
import { isImmutable } from "../hosting/policy";

const gzip = promisify(gzipCallback);

/** MIME types by extension; `text` ones are compressed. */
const TYPES: Readonly<Record<string, readonly [type: string, text: boolean]>> = {
  ".html": ["text/html; charset=utf-8", true],
  ".js": ["text/javascript; charset=utf-8", true],
  ".css": ["text/css; charset=utf-8", true],
  ".json": ["application/json; charset=utf-8", true],
  ".geojson": ["application/geo+json; charset=utf-8", true],
  ".webmanifest": ["application/manifest+json; charset=utf-8", true],
  ".svg": ["image/svg+xml; charset=utf-8", true],
  ".txt": ["text/plain; charset=utf-8", true],
  ".md": ["text/markdown; charset=utf-8", true],
  ".xml": ["application/xml; charset=utf-8", true],
  ".png": ["image/png", false],
  ".webp": ["image/webp", false],
  ".avif": ["image/avif", false],
  ".jpg": ["image/jpeg", false],
  ".ico": ["image/x-icon", false],
  ".woff2": ["font/woff2", false],
  ".pmtiles": ["application/vnd.pmtiles", false],
};

type Entry = Readonly<{ modified: number; tag: string; bytes: Buffer; packed: Buffer | null }>;

/** A byte range, inclusive, or `"unsatisfiable"`. */
type Range = Readonly<{ first: number; last: number }>;

/**
 * Answers GET, HEAD and OPTIONS with the files below `root`: gzip for text, byte ranges and ETags
 * for everything, `index.html` for folders. `setHeaders` adds headers by the file's path below
 * `root`.
 */
export function createStaticHandler(
  root: string,
  setHeaders: (response: ServerResponse, name: string, request: IncomingMessage) => void,
): RequestListener {
  const cache = new Map<string, Entry>();
  return async (request, response) => {
    const name = fileName(request.url ?? "/");
    const entry = name === null ? null : await readEntry(cache, root, name);
    if (name !== null) setHeaders(response, name, request);
    if (request.method === "OPTIONS") {
      response.writeHead(204).end();
    } else if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD, OPTIONS" }).end();
    } else if (name === null || entry === null) {
      response.writeHead(404, { "Content-Type": "text/plain" }).end("There is no such file.\n");
    } else {
      send(request, response, name, entry);
    }
  };
}

/** The file path of a URL; null for one outside the root. */
function fileName(url: string): string | null {
  const { pathname } = new URL(url, "http://localhost");
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (decoded.includes("\0") || decoded.split(/[/\\]/).includes("..")) return null;
  return (decoded.endsWith("/") ? `${decoded}index.html` : decoded).replace(/^\/+/, "");
}

/** Reads a file once per modification: a build may replace files while serving. */
async function readEntry(cache: Map<string, Entry>, root: string, name: string) {
  const file = path.join(root, name);
  const status = await stat(file).catch(() => null);
  if (!status?.isFile()) return null;
  const known = cache.get(file);
  if (known?.modified === status.mtimeMs) return known;
  const bytes = await readFile(file);
  const tag = createHash("sha256").update(bytes).digest("base64url").slice(0, 22);
  const text = TYPES[path.extname(name)]?.[1] ?? false;
  const packed = text ? await gzip(bytes, { level: 9 }) : null;
  const entry = { modified: status.mtimeMs, tag: `"${tag}"`, bytes, packed };
  cache.set(file, entry);
  return entry;
}

function send(request: IncomingMessage, response: ServerResponse, name: string, entry: Entry) {
  const { range: wanted, "if-range": ifRange, "accept-encoding": encodings } = request.headers;
  const range = !ifRange || ifRange === entry.tag ? readRange(wanted, entry.bytes.length) : null;
  const packed = !wanted && /\bgzip\b/.test(String(encodings)) ? entry.packed : null;
  response.setHeader("Content-Type", TYPES[path.extname(name)]?.[0] ?? "application/octet-stream");
  response.setHeader("Accept-Ranges", "bytes");
  response.setHeader("ETag", entry.tag);
  response.setHeader("Vary", "Accept-Encoding");
  response.setHeader(
    "Cache-Control",
    isImmutable(name) ? "max-age=31536000, immutable" : "no-cache",
  );
  if (packed) response.setHeader("Content-Encoding", "gzip");
  if (request.headers["if-none-match"] === entry.tag) {
    response.writeHead(304).end();
    return;
  }
  if (range === "unsatisfiable") {
    response.writeHead(416, { "Content-Range": `bytes */${entry.bytes.length}` }).end();
    return;
  }
  const body = range ? entry.bytes.subarray(range.first, range.last + 1) : (packed ?? entry.bytes);
  if (range) {
    const { first, last } = range;
    response.setHeader("Content-Range", `bytes ${first}-${last}/${entry.bytes.length}`);
  }
  response.setHeader("Content-Length", body.length);
  response.writeHead(range ? 206 : 200);
  response.end(request.method === "HEAD" ? undefined : body);
}

/** A single byte range; null for none, or for a form that a server may ignore. */
function readRange(header: string | undefined, length: number): Range | "unsatisfiable" | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (!match || (match[1] === "" && match[2] === "")) return null;
  const [, from = "", to = ""] = match;
  const first = from === "" ? Math.max(0, length - Number(to)) : Number(from);
  const last = from === "" || to === "" ? length - 1 : Math.min(length - 1, Number(to));
  return first > last || first >= length ? "unsatisfiable" : { first, last };
}
