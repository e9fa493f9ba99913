import type { Browser, Page } from "@playwright/test";

/** Cost of a run through the days: per step, and every frame. */
export type RunCost = Readonly<{
  steps: readonly StepCost[];
  /** Frame durations in ms, from the first step to the last. */
  framesMs: readonly number[];
}>;

/** Cost of a step on the main thread, in ms. */
export type StepCost = Readonly<{
  /**
   * Script: handlers, timers, animation frames, microtasks. Style and layout forced by scripts
   * count for the frame, which would otherwise do them.
   */
  scriptMs: number;
  /** The longest frame. */
  frameMs: number;
}>;

type TraceEvent = Readonly<{
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  /** Thread time of `dur`: excludes other programs on the machine. */
  tdur?: number;
  pid: number;
  tid: number;
}>;

const STEP = "bench-step";
const FRAME = "bench-frame";
const CATEGORIES = ["devtools.timeline", "blink.user_timing"];
/** Trace events that run scripts; nested ones count once. */
const SCRIPTS = new Set([
  "FunctionCall",
  "EvaluateScript",
  "EventDispatch",
  "TimerFire",
  "FireAnimationFrame",
  "RunMicrotasks",
]);

const FORCED = new Set(["UpdateLayoutTree", "RecalculateStyles", "Layout"]);

/** Adds a performance mark per frame to the trace. */
export function markFrames(page: Page): Promise<void> {
  return page.evaluate((name) => {
    const mark = () => {
      performance.mark(name);
      requestAnimationFrame(mark);
    };
    requestAnimationFrame(mark);
  }, FRAME);
}

/** Traces a page while `run` steps it; each step starts with `performance.mark("bench-step")`. */
export async function traceSteps(
  browser: Browser,
  page: Page,
  run: () => Promise<void>,
): Promise<RunCost> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await run();
  const { traceEvents } = JSON.parse(String(await browser.stopTracing()));
  return costs(traceEvents);
}

function costs(all: readonly TraceEvent[]): RunCost {
  const marked = all.filter(({ name, ph }) => name === STEP && ph !== "e");
  const thread = marked[0];
  if (!thread) throw new Error("The page made no step.");
  const own = all.filter(({ pid, tid }) => pid === thread.pid && tid === thread.tid);
  const marks = own.filter(({ name, ph }) => name === FRAME && ph !== "e").map(({ ts }) => ts);
  const scripts = own
    .filter(({ name, dur }) => SCRIPTS.has(name) && dur !== undefined)
    // The frame marks are a cost of measuring.
    .filter(({ ts, dur = 0 }) => !hasOne(marks, ts, ts + dur))
    .sort((a, b) => a.ts - b.ts);
  const forced = own.filter(({ name, dur }) => FORCED.has(name) && dur !== undefined);
  const frames = all
    .filter(({ name, pid, ph }) => name === FRAME && pid === thread.pid && ph !== "e")
    .map(({ ts }) => ts)
    .sort((a, b) => a - b);
  const times = marked.map(({ ts }) => ts).sort((a, b) => a - b);
  // A mark is inside the script that makes the step: the step starts with that script.
  const starts = times.map(
    (ts) => scripts.find((one) => one.ts <= ts && one.ts + (one.dur ?? 0) >= ts)?.ts ?? ts,
  );
  const [begin = 0, over = 0] = [starts[0], starts.at(-1)];
  const framesMs = frames.flatMap((frame, at) => {
    const before = frames[at - 1];
    return before !== undefined && before >= begin && frame <= over
      ? [(frame - before) / 1000]
      : [];
  });
  const steps = starts.slice(0, -1).map((start, at) => {
    const end = starts[at + 1] ?? start;
    return {
      scriptMs: scriptIn(scripts, forced, start, end) / 1000,
      frameMs: gapIn(frames, start, end) / 1000,
    };
  });
  return { steps, framesMs };
}

/** Whether one of the sorted `times` is in [start, end]. */
function hasOne(times: readonly number[], start: number, end: number): boolean {
  const next = times.findIndex((time) => time >= start);
  return next >= 0 && (times[next] ?? Infinity) <= end;
}

/** Script time in [start, end), without the style and layout inside it. */
function scriptIn(
  scripts: readonly TraceEvent[],
  forced: readonly TraceEvent[],
  start: number,
  end: number,
): number {
  let total = 0;
  let covered = start;
  for (const script of scripts) {
    const { ts, dur = 0 } = script;
    if (ts >= end) break;
    // Nested: already counted.
    if (ts < covered) continue;
    covered = ts + dur;
    total += spent(script);
    for (const inner of forced) {
      if (inner.ts >= ts && inner.ts + (inner.dur ?? 0) <= covered) total -= spent(inner);
    }
  }
  return Math.max(0, total);
}

function spent({ tdur, dur = 0 }: TraceEvent): number {
  return tdur ?? dur;
}

function gapIn(frames: readonly number[], start: number, end: number): number {
  let longest = 0;
  frames.forEach((frame, at) => {
    const before = frames[at - 1];
    if (before === undefined || frame <= start || before >= end) return;
    longest = Math.max(longest, frame - before);
  });
  return longest;
}
