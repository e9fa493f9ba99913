import { joinBytes } from "../../../domain/bytes";

/** Idle timeouts of a request in ms: of the first attempt and of its retry. */
export type Patience = Readonly<{ first: number; retry: number }>;

const GRACE_MS = 400;

/** An idle timeout. A TypeError, as `fetch` throws when the network fails. */
export class StalledError extends TypeError {}

/** Restarts the timeout of each pending request. */
const waiting = new Set<() => void>();

function somethingCame(): void {
  for (const wait of waiting) wait();
}

/**
 * Fetches a whole body with an idle timeout: rejects with `StalledError` once no pending request has
 * received anything for `patienceMs`. All share the timeout, since on a slow line they share the
 * bandwidth, and aborting one that is only queued would waste it. `refuse` throws for unwanted headers.
 */
export async function fetchPatiently(
  url: string,
  request: RequestInit,
  patienceMs: number,
  refuse: (response: Response) => void,
  signal?: AbortSignal,
): Promise<Readonly<{ response: Response; data: ArrayBuffer }>> {
  const abort = new AbortController();
  const leave = () => abort.abort();
  let stalled = false;
  let timer = 0;
  const after = (milliseconds: number, then: () => void) => {
    clearTimeout(timer);
    timer = Number(setTimeout(then, milliseconds));
  };
  const giveUp = () => {
    stalled = true;
    abort.abort();
  };
  // In two steps: after a long task of the page, data that has arrived meanwhile is handled first.
  const wait = () => after(patienceMs - GRACE_MS, () => after(GRACE_MS, giveUp));
  if (signal?.aborted) leave();
  signal?.addEventListener("abort", leave, { once: true });
  waiting.add(wait);
  wait();
  try {
    const response = await fetch(url, { ...request, signal: abort.signal });
    somethingCame();
    refuse(response);
    return { response, data: await readBody(response, somethingCame) };
  } catch (error) {
    if (stalled) throw new StalledError(`Nothing more came from ${url}.`);
    throw error;
  } finally {
    waiting.delete(wait);
    clearTimeout(timer);
    signal?.removeEventListener("abort", leave);
    // Cancels the download of a refused body.
    abort.abort();
  }
}

async function readBody(response: Response, onProgress: () => void): Promise<ArrayBuffer> {
  const reader = response.body?.getReader();
  if (!reader) return response.arrayBuffer();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    onProgress();
    parts.push(value);
    length += value.length;
  }
  return joinBytes(parts, length).buffer;
}
