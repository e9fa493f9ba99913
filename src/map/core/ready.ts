import type { MapStatus } from "./model";
import { onNextFrame } from "./next-frame";

type Problem = Extract<MapStatus, { type: "error" }>["problem"];

/** Decides when nothing more will change by itself. */
export type Readiness = {
  /** Something began to change; the status is `moving` until nothing is busy any more. */
  stir(): void;
  /** Looks again, because something that was busy has ended. */
  check(): void;
  remove(): void;
};

/**
 * `busy` tells whether anything is still to be loaded, placed or moved; `problem` what could not
 * be loaded. Told settled only after two frames in which nothing was busy, so that what was drawn
 * last is also on the screen.
 */
export function createReadiness(
  busy: () => boolean,
  problem: () => Problem | null,
  onStatus: (status: MapStatus) => void,
): Readiness {
  let status: MapStatus | undefined;
  let cancel: (() => void) | undefined;

  function tell(next: MapStatus): void {
    if (JSON.stringify(next) === JSON.stringify(status)) return;
    status = next;
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
      tell({ type: "moving" });
      cancel?.();
      cancel = undefined;
    } else if (!cancel && (!status || status.type === "moving")) settleAfter(2);
  }

  return {
    stir() {
      tell({ type: "moving" });
      cancel?.();
      cancel = undefined;
      check();
    },
    check,
    remove: () => cancel?.(),
  };
}
