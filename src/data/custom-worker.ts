import { joinBytes } from "../domain/bytes";
import type { ColumnsAnswer, DataAnswer, DataQuestion, DataRefusal } from "../domain/custom-data";
import { LARGEST_FILE_MB } from "../domain/custom-data";
import type { Site } from "../domain/site";
import areas from "./areas.geojson?raw";
import type { ContentFiles } from "./check/content";
import production from "./production.json?raw";
import { askedOfFile } from "./read/asked-of-file";
import { readPlaces } from "./read/read-places";
import sites from "./sites.geojson?raw";

/*
 * Reads and checks a file of sites away from the page: the checker, its library for dates and the
 * content that ships are loaded only here, and only where the address names a file.
 */

const SHIPPED: ContentFiles = {
  sites: { name: "sites.geojson", text: sites },
  areas: { name: "areas.geojson", text: areas },
  production: { name: "production.json", text: production },
};

/** Share of the work that reading is; the rest is checking. */
const READING = 0.2;
/** Sites that are handed over at once: few enough that the page does not stop for them. */
const PART = 4000;

class Refused extends Error {
  constructor(readonly reason: DataRefusal["reason"]) {
    super(reason);
  }
}

self.onmessage = async ({ data }: MessageEvent<DataQuestion>) => {
  if ("ask" in data) {
    // What cannot be read now is refused with its reason once it is opened.
    const columns: ColumnsAnswer = { asked: await askedOfFile(data.ask).catch(() => null) };
    self.postMessage(columns);
    return;
  }
  try {
    const bytes = data.own ? await bytesOf(data.own.file) : await read(data.url);
    const progress = (share: number) =>
      answer({ type: "progress", share: READING + (1 - READING) * share });
    const verdict = await readPlaces(bytes, SHIPPED, progress, data.own?.columns);
    const report = { path: data.path, ...verdict.report };
    const { sites: kept, reason } = verdict;
    if (reason !== null) {
      const told = report.total > 0 || report.problemCount > 0 || report.notes?.length;
      answer({ type: "refused", reason, report: told ? report : null });
      return;
    }
    for (let start = 0; start < kept.length; start += PART) {
      answer({ type: "sites", sites: shareParts(kept.slice(start, start + PART)) });
    }
    answer({ type: "done", report });
  } catch (error) {
    answer({
      type: "refused",
      reason: error instanceof Refused ? error.reason : "worker",
      report: null,
    });
  }
};

async function bytesOf(file: Blob): Promise<Uint8Array> {
  if (file.size > LARGEST_FILE_MB * 1_000_000) throw new Refused("size");
  return new Uint8Array(await file.arrayBuffer());
}

/** The bytes of a file on the page's own origin. Throws `Refused`. */
async function read(url: string): Promise<Uint8Array> {
  const response = await request(url);
  if (!response.ok) throw new Refused("missing");
  if (/^text\/html\b/i.test(response.headers.get("Content-Type") ?? "")) throw new Refused("page");
  const size = Number(response.headers.get("Content-Length") ?? 0);
  if (size > LARGEST_FILE_MB * 1_000_000) throw new Refused("size");
  const reader = response.body?.getReader();
  if (!reader) throw new Refused("missing");
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new Refused("missing");
    });
    if (done) break;
    bytes += value.byteLength;
    if (bytes > LARGEST_FILE_MB * 1_000_000) {
      void reader.cancel();
      throw new Refused("size");
    }
    parts.push(value);
    if (size > 0) answer({ type: "progress", share: READING * Math.min(1, bytes / size) });
  }
  return joinBytes(parts, bytes);
}

/**
 * A redirect is followed only where it stays on the origin: `same-origin` stops it before anything
 * is asked of another one. Why one could not be followed (another origin, a circle) is not told.
 */
async function request(url: string): Promise<Response> {
  const options = { credentials: "omit", mode: "same-origin" } as const;
  const missing = () => {
    throw new Refused("missing");
  };
  const first = await fetch(url, { ...options, redirect: "manual" }).catch(missing);
  if (first.type !== "opaqueredirect") return first;
  return fetch(url, { ...options, redirect: "follow" }).catch(() => {
    throw new Refused("redirect");
  });
}

/** Equal parts of sites become one object: handed over, they stay one, and need little memory. */
function shareParts(list: readonly Site[]): readonly Site[] {
  const known = new Map<string, unknown>();
  const share = <Part>(part: Part): Part => {
    const key = JSON.stringify(part);
    if (!known.has(key)) known.set(key, part);
    // Equal text, equal type: the key was made from a value of it.
    return known.get(key) as Part;
  };
  return list.map((site) => ({
    ...site,
    adminRegion: share(site.adminRegion),
    district: share(site.district),
    sources: share(site.sources),
    when: share(site.when),
  }));
}

function answer(message: DataAnswer): void {
  self.postMessage(message);
}
