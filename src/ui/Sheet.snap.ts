/** The heights of a sheet, in ascending order. */
export const HEIGHTS = ["peek", "half", "full"] as const;
export type SheetHeight = (typeof HEIGHTS)[number];

/** Each height in CSS px. */
export type Stops = Readonly<Record<SheetHeight, number>>;

/** Minimum difference between two heights; a smaller one is not worth a drag. */
const WORTH_PX = 72;
/** How long a released sheet continues at its velocity. */
const RUN_MS = 160;
/** A faster movement is a flick: it goes at least to the next height. */
const FLICK_PX_PER_MS = 0.45;

/**
 * The heights for a sheet's content: `peek` and `half` by content, `full` all that is available.
 * Ascending; a `half` close to the next height is merged with it.
 */
export function stopsOf(wanted: Stops): Stops {
  const full = wanted.full;
  const peek = Math.min(wanted.peek, full);
  let half = Math.min(Math.max(wanted.half, peek), full);
  if (full - half < WORTH_PX) half = full;
  else if (half - peek < WORTH_PX) half = Math.min(full, peek + WORTH_PX);
  return { peek, half, full };
}

/**
 * The height at which a sheet released at `px` with `speed` px per millisecond, upwards positive,
 * comes to rest: the nearest to the end of its momentum.
 */
export function restAt(px: number, speed: number, stops: Stops): SheetHeight {
  const flick = Math.abs(speed) >= FLICK_PX_PER_MS ? Math.sign(speed) : 0;
  const aim = px + speed * RUN_MS;
  const open = HEIGHTS.filter((height) => flick === 0 || (stops[height] - px) * flick > 0);
  const ahead = open.length > 0 ? open : HEIGHTS;
  return ahead.reduce((best, height) =>
    Math.abs(stops[height] - aim) < Math.abs(stops[best] - aim) ? height : best,
  );
}

/** The height that a tap on the handle leads to: up to the top, then to the middle. */
export function nextHeight(height: SheetHeight, stops: Stops): SheetHeight {
  if (height === "peek") return "half";
  if (height === "half" && stops.half < stops.full) return "full";
  return height === "full" && stops.half < stops.full ? "half" : "peek";
}
