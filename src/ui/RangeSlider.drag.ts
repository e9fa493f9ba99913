/** The two values of a range slider, inclusive, and the limits of its rail. */
export type Range = Readonly<{ low: number; high: number }>;
export type Rail = Readonly<{ min: number; max: number }>;

/** Both thumbs; only the second, with the first fixed; or a single one for both values. */
export type Thumbs = "two" | "end" | "one";

/**
 * What a pointer drags. `window`: the range between the thumbs, which moves both. `either`: both
 * thumbs at the same value; the direction of the drag decides.
 */
type GripPart = "low" | "high" | "window" | "either" | "one";

/** A drag, from press to release. */
export type Grip = Readonly<{
  part: GripPart;
  /** The pressed value, not rounded. */
  pressed: number;
  /** The values at the press. */
  range: Range;
  /** Whether the press was on a thumb, which then keeps its offset to the pointer. */
  onThumb: boolean;
  thumbs: Thumbs;
}>;

/** What a press at `pressed` drags; `reach` is half a thumb. */
export function gripAt(
  pressed: number,
  range: Range,
  rail: Rail,
  reach: number,
  thumbs: Thumbs = "two",
): Grip {
  if (thumbs !== "two") {
    const part = thumbs === "end" ? "high" : "one";
    return { part, pressed, range, onThumb: Math.abs(pressed - range.high) <= reach, thumbs };
  }
  const { low, high } = range;
  const nearer = pressed < (low + high) / 2 ? "low" : "high";
  const onThumb = Math.abs(pressed - range[nearer]) <= reach;
  const inside = pressed > low && pressed < high;
  const whole = low === rail.min && high === rail.max;
  let part: GripPart = nearer;
  if (onThumb && low === high) part = "either";
  else if (!onThumb && inside && !whole) part = "window";
  return { part, pressed, range, onThumb, thumbs };
}

/** Where the slider stands once the pointer has been dragged to `place`. No thumb passes the other. */
export function dragged(grip: Grip, place: number, rail: Rail): Range {
  const { part, pressed, range, onThumb, thumbs } = grip;
  const { low, high } = range;
  const by = Math.round(place - pressed);
  if (part === "window") {
    const shift = clamp(by, rail.min - low, rail.max - high);
    return { low: low + shift, high: high + shift };
  }
  const thumb = part === "low" || (part === "either" && by < 0) ? "low" : "high";
  return stepped(range, thumb, onThumb ? range[thumb] + by : Math.round(place), rail, thumbs);
}

/** The values after a thumb is set to `value`. Thumbs do not pass each other. */
export function stepped(
  { low, high }: Range,
  thumb: keyof Range,
  value: number,
  rail: Rail,
  thumbs: Thumbs = "two",
): Range {
  if (thumbs === "one") {
    const both = clamp(value, rail.min, rail.max);
    return { low: both, high: both };
  }
  return thumb === "low"
    ? { low: clamp(value, rail.min, high), high }
    : { low, high: clamp(value, low, rail.max) };
}

/** The values after a click: the nearer thumb moves there. */
export function clicked(grip: Grip, rail: Rail): Range {
  const { pressed, range, onThumb, thumbs } = grip;
  if (onThumb) return range;
  const nearer = pressed < (range.low + range.high) / 2 ? "low" : "high";
  return dragged({ ...grip, part: thumbs === "two" ? nearer : grip.part }, pressed, rail);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
