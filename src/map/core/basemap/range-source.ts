import { EtagMismatch, type RangeResponse, type Source } from "./pmtiles";

export type ArchiveProblem = "basemap-missing" | "basemap-broken";

export class ArchiveError extends Error {
  constructor(
    readonly problem: ArchiveProblem,
    message: string,
  ) {
    super(message);
  }
}

const RETRY_AFTER_MS = 400;

/**
 * Reads an archive by HTTP range. pmtiles' own source refuses a server that ignores `Range`; this
 * one keeps the whole file that such a server sends, and slices it.
 * `getBytes` throws `ArchiveError`, or whatever `fetch` throws, after one more try.
 */
export function createRangeSource(url: string): Source {
  let whole: ArrayBuffer | undefined;

  async function once(
    offset: number,
    length: number,
    signal?: AbortSignal,
    etag?: string,
  ): Promise<RangeResponse> {
    if (whole) return { data: whole.slice(offset, offset + length) };
    const response = await fetch(url, {
      headers: { range: `bytes=${offset}-${offset + length - 1}` },
      signal: signal ?? null,
    });
    // A host that answers every address with its front page has no such file.
    if (isGone(response)) throw new ArchiveError("basemap-missing", `No archive at ${url}`);
    if (!response.ok) {
      const text = `${url} answered ${response.status}`;
      throw new ArchiveError(response.status >= 500 ? "basemap-missing" : "basemap-broken", text);
    }
    const found = response.headers.get("etag") ?? undefined;
    if (etag && found && found !== etag) throw new EtagMismatch();
    const data = await response.arrayBuffer();
    if (response.status === 206) return found ? { data, etag: found } : { data };
    whole = data;
    return { data: whole.slice(offset, offset + length) };
  }

  return {
    async getBytes(offset, length, signal, etag) {
      try {
        return await once(offset, length, signal, etag);
      } catch (error) {
        if (signal?.aborted || error instanceof EtagMismatch || !isTransient(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS));
        return once(offset, length, signal, etag);
      }
    },
  };
}

function isGone(response: Response): boolean {
  const type = response.headers.get("content-type") ?? "";
  return response.status === 404 || response.status === 410 || type.startsWith("text/html");
}

/** A network failure or a server's fault may pass; a missing file will not appear. */
function isTransient(error: unknown): boolean {
  return !(error instanceof ArchiveError) || /answered (5|429)/.test(error.message);
}
