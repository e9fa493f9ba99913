import type { ArchiveProblem } from "./basemap/range-source";
import type { ReadyStatus } from "./model";
import { onNextFrame } from "./next-frame";

/** Debounces the busy state of the map into `moving`, `ready` and `error`. */
export type ReadyMonitor = {
  /** Something began to change: the status is `moving` until nothing is busy. */
  invalidate(): void;
  /** Re-evaluates `busy`. */
  check(): void;
  remove(): void;
};

/** Delay in ms after which a wait for the basemap is reported as slow. */
const SLOW_AFTER_MS = 4000;
/** For the first basemap: deadline in ms since navigation start, whatever moves until then … */
const FIRST_TOLD_BY_MS = 4500;
/** … but at least this long after the map was created. */
const LEAST_WAIT_MS = 500;

/** Whether the basemap is loading, and the observer of its being slow. */
type Waiting = Readonly<{ waits(): boolean; onSlow(slow: boolean): void }>;

/**
 * `busy` tells whether anything is still to be loaded, placed or moved; `problem` what could not
 * be loaded. Told settled only after two frames in which nothing was busy, so that what was drawn
 * last is also on the screen.
 */
export function createReadyMonitor(
  busy: () => boolean,
  problem: () => ArchiveProblem | null,
  onStatus: (status: ReadyStatus) => void,
  { waits, onSlow }: Waiting,
): ReadyMonitor {
  let status: ReadyStatus | undefined;
  let cancel: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let slow = false;
  let everSettled = false;

  function tellSlow(next: boolean): void {
    if (slow === next) return;
    slow = next;
    onSlow(next);
  }

  function restartSlowTimer(moving: boolean): void {
    clearTimeout(timer);
    const first = Math.max(LEAST_WAIT_MS, FIRST_TOLD_BY_MS - performance.now());
    const wait = everSettled ? SLOW_AFTER_MS : Math.min(SLOW_AFTER_MS, first);
    if (moving) timer = setTimeout(() => waits() && tellSlow(true), wait);
    else tellSlow(false);
  }

  function tell(next: ReadyStatus): void {
    if (JSON.stringify(next) === JSON.stringify(status)) return;
    status = next;
    // Before the status, so that a screen reader announces the status last.
    if (next.type !== "moving") {
      everSettled = true;
      restartSlowTimer(false);
    }
    onStatus(next);
  }

  function settleAfter(frames: number): void {
    cancel = onNextFrame(() => {
      cancel = undefined;
      if (busy()) return;
      if (frames > 1) return settleAfter(frames - 1);
      const found = problem();
      tell(found ? { type: "error", problem: found } : { type: "ready" });
    });
  }

  function check(): void {
    if (busy()) {
      if (status?.type !== "moving") restartSlowTimer(true);
      tell({ type: "moving" });
      cancel?.();
      cancel = undefined;
    } else if (!cancel && (!status || status.type === "moving")) settleAfter(2);
  }

  return {
    invalidate() {
      tell({ type: "moving" });
      restartSlowTimer(true);
      cancel?.();
      cancel = undefined;
      check();
    },
    check,
    remove() {
      cancel?.();
      clearTimeout(timer);
    },
  };
}
