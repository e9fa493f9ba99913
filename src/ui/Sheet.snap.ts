/** The heights of a sheet, lowest first. */
export const HEIGHTS = ["peek", "half", "full"] as const;
export type SheetHeight = (typeof HEIGHTS)[number];

/** How high each is, in CSS px. */
export type Stops = Readonly<Record<SheetHeight, number>>;

/** A height that differs less from the next one shows nothing worth a pull. */
const WORTH_PX = 72;
/** How long a sheet that is let go runs on at the speed it had. */
const RUN_MS = 160;
/** A faster movement is a flick: it goes on at least to the next height. */
const FLICK_PX_PER_MS = 0.45;

/**
 * The heights for what a sheet holds: `peek` and `half` as high as their content asks for, `full`
 * all there is. None is higher than the next one, and a `half` that would hardly differ becomes it.
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
 * The height at which a sheet comes to rest that is let go at `px`, moving by `speed` px a
 * millisecond, upwards positive: the nearest to where it would have run.
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

/** The height that a tap on the handle leads to: up to the top, and from there half way down. */
export function nextHeight(height: SheetHeight, stops: Stops): SheetHeight {
  if (height === "peek") return "half";
  if (height === "half" && stops.half < stops.full) return "full";
  return height === "full" && stops.half < stops.full ? "half" : "peek";
}
