import type { GroundProblem } from "../../../domain/picture";
import { fetchPatiently, type Patience, StalledError } from "./patient-fetch";
import { type ByteSource, EtagMismatch, type RangeResponse } from "./pmtiles";

export type ArchiveProblem = Exclude<GroundProblem, "relief-missing">;

export class ArchiveError extends Error {
  constructor(
    readonly problem: ArchiveProblem,
    message: string,
  ) {
    super(message);
  }
}

/** A body that is not the part that was asked for; `reread` is how to ask for it again. */
class WrongBody extends ArchiveError {
  constructor(
    readonly reread: "part" | "whole",
    message: string,
  ) {
    super("basemap-broken", message);
  }
}

const RETRY_AFTER_MS = 400;

/** How long nothing may come, in ms, before a request is given up: the first one and its retry. */
const PATIENCE: Patience = { first: 3000, retry: 3500 };

/** How a range is requested: with the HTTP cache or bypassing it, by range or as the whole file. */
type Way = Readonly<{ whole: boolean; reload: boolean; patienceMs: number }>;

/**
 * Reads an archive by HTTP range requests. pmtiles' own source refuses a server that ignores `Range`;
 * this one caches the whole file that such a server sends, as it does the file's beginning, and slices
 * it. A range that is truncated (as Chromium answers from its cache after an aborted request) or
 * compressed is requested again with the HTTP cache bypassed. `getBytes` throws `ArchiveError`, or
 * whatever `fetch` throws, after one retry, or two while no range has ever succeeded.
 */
export function createRangeSource(url: string, patience: Patience = PATIENCE): ByteSource {
  let whole: ArrayBuffer | undefined;
  /** Cache of the beginning of the file, which other ranges may lie in. */
  let beginning: RangeResponse | undefined;
  /** Whether a range request has ever succeeded. */
  let sendsParts = false;

  function fromBeginning(offset: number, length: number, etag?: string): RangeResponse | undefined {
    if (!beginning || offset === 0 || offset + length > beginning.data.byteLength) return undefined;
    if (etag && beginning.etag && beginning.etag !== etag) return undefined;
    return { ...beginning, data: beginning.data.slice(offset, offset + length) };
  }

  async function once(
    offset: number,
    length: number,
    way: Way,
    signal?: AbortSignal,
    etag?: string,
  ): Promise<RangeResponse> {
    if (whole) return { data: whole.slice(offset, offset + length) };
    const { response, data } = await fetchPatiently(
      url,
      {
        ...(!way.whole && { headers: { range: `bytes=${offset}-${offset + length - 1}` } }),
        ...(way.reload && { cache: "reload" }),
      },
      way.patienceMs,
      refuse,
      signal,
    );
    const found = response.headers.get("etag") ?? undefined;
    if (etag && found && found !== etag) throw new EtagMismatch();
    if (response.status === 206) {
      const reread = misses(response, data, length);
      if (reread) throw new WrongBody(reread, `${url} is cut at ${data.byteLength} bytes`);
      sendsParts = true;
      const part = found ? { data, etag: found } : { data };
      if (offset === 0) beginning = part;
      return part;
    }
    const promised = Number(response.headers.get("content-length") ?? 0);
    const isPacked = response.headers.has("content-encoding");
    if (data.byteLength === 0 || (!isPacked && data.byteLength < promised)) {
      throw new WrongBody("whole", `${url} is cut at ${data.byteLength} bytes`);
    }
    whole = data;
    return { data: whole.slice(offset, offset + length) };
  }

  function refuse(response: Response): void {
    // A host that answers every address with its front page has no such file.
    if (isGone(response)) throw new ArchiveError("basemap-missing", `No archive at ${url}`);
    if (response.ok) return;
    const text = `${url} answered ${response.status}`;
    throw new ArchiveError(response.status >= 500 ? "basemap-missing" : "basemap-broken", text);
  }

  return {
    async getBytes(offset, length, signal, etag) {
      const kept = fromBeginning(offset, length, etag);
      if (kept) return kept;
      const first: Way = { whole: false, reload: false, patienceMs: patience.first };
      try {
        return await once(offset, length, first, signal, etag);
      } catch (error) {
        if (signal?.aborted || error instanceof EtagMismatch || !isTransient(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS));
        const again: Way = {
          whole: error instanceof WrongBody && error.reread === "whole",
          reload: true,
          patienceMs: patience.retry,
        };
        try {
          return await once(offset, length, again, signal, etag);
        } catch (second) {
          // Chromium unpacks no answer to a request for a part, and says nothing but that it failed.
          if (signal?.aborted || sendsParts || again.whole || !isNetworkError(second)) throw second;
          return once(offset, length, { ...again, whole: true }, signal, etag);
        }
      }
    },
  };
}

/** How to ask again for a part whose bytes are not those that were asked for; null where they are. */
function misses(response: Response, data: ArrayBuffer, length: number): "part" | "whole" | null {
  // Unpacked by the browser it is no part of the file any more, or the part of another file.
  if (response.headers.has("content-encoding") || data.byteLength > length) return "whole";
  const [, from, to] = /^bytes (\d+)-(\d+)/.exec(response.headers.get("content-range") ?? "") ?? [];
  // Another origin may hide where a part lies; then only an empty one is known to be short.
  const promised = from && to ? Number(to) - Number(from) + 1 : 1;
  return data.byteLength < promised ? "part" : null;
}

function isGone(response: Response): boolean {
  const type = response.headers.get("content-type") ?? "";
  return response.status === 404 || response.status === 410 || type.startsWith("text/html");
}

/** What `fetch` throws, and not what we throw over it. */
function isNetworkError(error: unknown): boolean {
  return error instanceof TypeError && !(error instanceof StalledError);
}

/** A network failure, a server's fault or a body cut short may pass; a missing file will not appear. */
function isTransient(error: unknown): boolean {
  if (error instanceof WrongBody || error instanceof StalledError) return true;
  return !(error instanceof ArchiveError) || /answered (5|429)/.test(error.message);
}
