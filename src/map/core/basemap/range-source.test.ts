import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openArchive } from "./archive";
import { decodeTile } from "./decode";

const FILE = readFileSync("public/tiles/ili.pmtiles");
const URL_ = "https://map.test/tiles/ili.pmtiles";
const signal = new AbortController().signal;

/** A range; null where the whole file is asked for. */
type Range = readonly [from: number, to: number] | null;
type Answer = (range: Range, request: RequestInit) => Response | Promise<Response>;

/** Answers in turn; the last one also answers all that follow. */
function serve(...answers: Answer[]): { requests: number } {
  const seen = { requests: 0 };
  vi.stubGlobal("fetch", async (_url: string, request: RequestInit) => {
    const range = new Headers(request.headers).get("range") ?? "";
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? [];
    const answer = answers[Math.min(seen.requests++, answers.length - 1)];
    if (!answer) throw new Error("no answer");
    return answer(from && to ? [Number(from), Number(to)] : null, request);
  });
  return seen;
}

const sent = (range: Range, tag = '"1"') => ({
  status: 206,
  headers: { etag: tag, "content-range": `bytes ${range?.join("-")}/${FILE.length}` },
});
const partOf = (range: Range) => FILE.subarray(range?.[0], (range?.[1] ?? 0) + 1);
const whole: Answer = () => new Response(FILE, { status: 200 });
const part: Answer = (range, request) =>
  range ? new Response(partOf(range), sent(range)) : whole(range, request);
/** What Chromium makes of an aborted request: headers of a whole part, and no bytes. */
const emptyPart: Answer = (range) => new Response("", sent(range));
const cutPart: Answer = (range) => new Response(partOf(range).subarray(0, 100), sent(range));
/** A part of the packed file, which the browser has unpacked. */
const packedPart: Answer = (range) =>
  new Response(FILE.subarray(0, 50_000), {
    status: 206,
    headers: { ...sent(range).headers, "content-encoding": "gzip" },
  });
/** Never answers, but hears when it is given up. */
const hang: Answer = (_, { signal }) =>
  new Promise((_resolve, reject) => {
    signal?.addEventListener("abort", () => reject(new DOMException("Aborted", "AbortError")));
  });
/** Headers and some bytes, then nothing. */
const stopHalfWay: Answer = (range, { signal }) =>
  new Response(
    new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new Uint8Array(partOf(range).subarray(0, 100)));
        signal?.addEventListener("abort", () =>
          controller.error(new DOMException("", "AbortError")),
        );
      },
    }),
    sent(range),
  );
/** A byte now and then: slow, but never silent for long. */
const trickle: Answer = (range, { signal }) =>
  new Response(
    new ReadableStream<Uint8Array>({
      async start(controller) {
        const bytes = partOf(range);
        const step = Math.ceil(bytes.length / 4);
        for (let at = 0; at < bytes.length && !signal?.aborted; at += step) {
          await new Promise((resolve) => setTimeout(resolve, 2000));
          controller.enqueue(new Uint8Array(bytes.subarray(at, at + step)));
        }
        controller.close();
      },
    }),
    sent(range),
  );
const status =
  (code: number): Answer =>
  () =>
    new Response("", { status: code });
const offline: Answer = () => Promise.reject(new TypeError("Failed to fetch"));

/** By then, in ms, the page has an answer or says that it has none. */
const PATIENCE_MS = 7000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Opens while time passes, so that a retry does not wait for it. */
async function open() {
  const result = openArchive(URL_);
  await vi.advanceTimersByTimeAsync(PATIENCE_MS);
  return result;
}

async function tileOf(result: Awaited<ReturnType<typeof open>>) {
  if (result.type !== "open") throw new Error(result.problem);
  const tile = result.archive.bytes(5, 23, 11, signal);
  tile.catch(() => {});
  await vi.advanceTimersByTimeAsync(PATIENCE_MS);
  return tile;
}

test("a part that came empty is asked for again", async () => {
  const empty: Answer = () => new Response("", { status: 206, headers: { etag: '"1"' } });
  const seen = serve(part, empty, part);
  const bytes = await tileOf(await open());
  expect(decodeTile(bytes ?? new ArrayBuffer(0))["water"]?.length).toBeGreaterThan(0);
  expect(seen.requests).toBe(3);
});

test("reads by ranges", async () => {
  const seen = serve(part);
  const bytes = await tileOf(await open());
  expect(decodeTile(bytes ?? new ArrayBuffer(0))["water"]?.length).toBeGreaterThan(0);
  expect(seen.requests).toBe(2);
});

test("a tile that came with the beginning of the file is not asked for again", async () => {
  const seen = serve(part);
  const opening = openArchive(URL_, 22_528);
  await vi.advanceTimersByTimeAsync(PATIENCE_MS);
  const result = await opening;
  if (result.type !== "open") throw new Error(result.problem);
  const first = await result.archive.bytes(4, 11, 5, signal);
  expect(decodeTile(first ?? new ArrayBuffer(0))["water"]?.length).toBeGreaterThan(0);
  expect(seen.requests).toBe(1);
});

test("keeps and slices the whole file that a server sends instead of a part", async () => {
  const seen = serve(whole);
  const result = await open();
  const bytes = await tileOf(result);
  expect(bytes?.byteLength).toBeGreaterThan(1000);
  expect(seen.requests).toBe(1);
});

test("a tile that the archive does not have is undefined", async () => {
  serve(part);
  const result = await open();
  if (result.type !== "open") throw new Error(result.problem);
  expect(await result.archive.bytes(5, 0, 0, signal)).toBeUndefined();
});

test("a missing file, and a front page in its place, are told as missing at once", async () => {
  const seen = serve(status(404));
  expect(await open()).toEqual({ type: "problem", problem: "basemap-missing" });
  expect(seen.requests).toBe(1);
  serve(() => new Response("<!doctype html>", { headers: { "content-type": "text/html" } }));
  expect(await open()).toEqual({ type: "problem", problem: "basemap-missing" });
});

test("nothing that answers is missing, after a second try, and one for the whole file", async () => {
  const seen = serve(offline);
  expect(await open()).toEqual({ type: "problem", problem: "basemap-missing" });
  expect(seen.requests).toBe(3);
});

test.each([
  ["text", "This is no archive. ".repeat(20)],
  ["nothing", ""],
  ["a cut archive", FILE.subarray(0, 60)],
])("%s instead of an archive is told as broken", async (_, body) => {
  serve(() => new Response(body, { status: 200 }));
  expect(await open()).toEqual({ type: "problem", problem: "basemap-broken" });
});

test.each([
  ["a failing network", offline],
  ["an error of the server", status(503)],
  ["an empty part", emptyPart],
  ["a cut part", cutPart],
  ["a packed part", (range: Range, request: RequestInit) => packedPart(range, request)],
  ["a request that hangs", hang],
  ["a body that stops half way", stopHalfWay],
])("%s that passes is not seen", async (_, failure) => {
  const seen = serve(part, failure, part);
  const bytes = await tileOf(await open());
  expect(bytes?.byteLength).toBeGreaterThan(1000);
  expect(seen.requests).toBe(3);
});

test("a tile that fails twice fails", async () => {
  serve(part, offline);
  await expect(tileOf(await open())).rejects.toThrow("Failed to fetch");
});

test("an archive that was replaced meanwhile is read anew", async () => {
  const replaced: Answer = (range) => new Response(partOf(range), sent(range, '"2"'));
  serve(part, replaced);
  expect((await tileOf(await open()))?.byteLength).toBeGreaterThan(1000);
});

test("where every part fails the whole file is read, once", async () => {
  const parts = { failed: 0, wholes: 0 };
  serve((range, request) => {
    if (range) {
      parts.failed += 1;
      return offline(range, request);
    }
    parts.wholes += 1;
    return whole(range, request);
  });
  expect((await tileOf(await open()))?.byteLength).toBeGreaterThan(1000);
  expect(parts).toEqual({ failed: 2, wholes: 1 });
});

test("what is asked for again is asked for past the cache, and a packed part as the whole file", async () => {
  const requests: (readonly [RequestCache | undefined, boolean])[] = [];
  const note =
    (answer: Answer): Answer =>
    (range, request) => {
      requests.push([request.cache, range !== null]);
      return range ? answer(range, request) : whole(range, request);
    };
  serve(note(emptyPart), note(part), note(packedPart), note(part));
  expect((await tileOf(await open()))?.byteLength).toBeGreaterThan(1000);
  expect(requests).toEqual([
    [undefined, true],
    ["reload", true],
    [undefined, true],
    ["reload", false],
  ]);
});

test.each([
  ["hangs", hang],
  ["stops half way", stopHalfWay],
])("a server that %s twice is told as missing, in time", async (_, answer) => {
  const seen = serve(answer);
  expect(await open()).toEqual({ type: "problem", problem: "basemap-missing" });
  expect(seen.requests).toBe(2);
});

test("a part that stays empty is told as broken", async () => {
  serve(emptyPart);
  expect(await open()).toEqual({ type: "problem", problem: "basemap-broken" });
});

test("a slow server has all the time that it needs while it sends", async () => {
  const seen = serve(trickle);
  const result = openArchive(URL_);
  await vi.advanceTimersByTimeAsync(9000);
  expect((await result).type).toBe("open");
  expect(seen.requests).toBe(1);
});

test("a request that nobody waits for any more is given up", async () => {
  serve(part, hang);
  const result = await open();
  if (result.type !== "open") throw new Error(result.problem);
  const abort = new AbortController();
  const tile = result.archive.bytes(5, 23, 11, abort.signal);
  tile.catch(() => {});
  await vi.advanceTimersByTimeAsync(0);
  abort.abort();
  await expect(tile).rejects.toThrow("Aborted");
});
