import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openArchive } from "./archive";
import { decodeTile } from "./decode";

const FILE = readFileSync("public/tiles/ili.pmtiles");
const URL_ = "https://map.test/tiles/ili.pmtiles";
const signal = new AbortController().signal;

type Answer = (range: readonly [number, number]) => Response | Promise<Response>;

/** Answers in turn; the last one also answers all that follow. */
function serve(...answers: Answer[]): { requests: number } {
  const seen = { requests: 0 };
  vi.stubGlobal("fetch", async (_url: string, { headers }: { headers: { range: string } }) => {
    const [, from = "0", to = "0"] = /^bytes=(\d+)-(\d+)$/.exec(headers.range) ?? [];
    const answer = answers[Math.min(seen.requests++, answers.length - 1)];
    if (!answer) throw new Error("no answer");
    return answer([Number(from), Number(to)]);
  });
  return seen;
}

const part: Answer = ([from, to]) =>
  new Response(FILE.subarray(from, to + 1), { status: 206, headers: { etag: '"1"' } });
const whole: Answer = () => new Response(FILE, { status: 200 });
const status =
  (code: number): Answer =>
  () =>
    new Response("", { status: code });
const offline: Answer = () => Promise.reject(new TypeError("Failed to fetch"));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Opens while time passes, so that a retry does not wait for it. */
async function open() {
  const result = openArchive(URL_);
  await vi.advanceTimersByTimeAsync(2000);
  return result;
}

async function tileOf(result: Awaited<ReturnType<typeof open>>) {
  if (result.type !== "open") throw new Error(result.problem);
  const tile = result.archive.bytes(5, 23, 11, signal);
  tile.catch(() => {});
  await vi.advanceTimersByTimeAsync(2000);
  return tile;
}

test("reads by ranges", async () => {
  const seen = serve(part);
  const bytes = await tileOf(await open());
  expect(decodeTile(bytes ?? new ArrayBuffer(0))["water"]?.length).toBeGreaterThan(0);
  expect(seen.requests).toBe(2);
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

test("nothing that answers is missing, after a second try", async () => {
  const seen = serve(offline);
  expect(await open()).toEqual({ type: "problem", problem: "basemap-missing" });
  expect(seen.requests).toBe(2);
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
  const replaced: Answer = ([from, to]) =>
    new Response(FILE.subarray(from, to + 1), { status: 206, headers: { etag: '"2"' } });
  serve(part, replaced);
  expect((await tileOf(await open()))?.byteLength).toBeGreaterThan(1000);
});
