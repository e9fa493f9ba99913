import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from "react";
import { type Live, useLive } from "./live";
import {
  clicked,
  dragged,
  type Grip,
  gripAt,
  type Rail,
  type Range,
  stepped,
  type Thumbs,
} from "./RangeSlider.drag";
import "./RangeSlider.css";

type RangeSliderProps = {
  /** Integers, inclusive. */
  min: number;
  max: number;
  /** The values as an observable; the slider follows it without rendering. */
  range: Live<Range>;
  onChange(low: number, high: number): void;
  /** A drag starts; it may end without a change. */
  onGrab?(): void;
  lowLabel: string;
  highLabel: string;
  /** `aria-valuetext` of a value. */
  valueText(value: number): string;
  /** `end`: the first thumb is fixed at `min` and hidden. `one`: a single thumb for both values. */
  thumbs?: Thumbs;
  /** `aria-describedby` of the thumbs. */
  describedBy?: string;
  /** Called with the hovered or focused value; null for none. */
  onPoint?(value: number | null): void;
  /** Step of Page Up and Page Down. */
  pageStep: number;
  /**
   * Rendered above the rail on the same scale: from the thumb's middle at `min` to that at `max`.
   */
  children?: ReactNode;
};

/** A pointer that stays within so many pixels has clicked, not dragged. */
const CLICK_PIXELS = 3;
/** Tolerance of a thumb's touch target to the sides, and its minimum half width. */
const SLACK_PIXELS = 4;
const LEAST_REACH_PIXELS = 16;

/**
 * A range slider on two native range inputs, for role and keys; except for the left and right
 * arrows, which WebKit does not mirror in right-to-left pages. Pointer events are our own, since of
 * two overlapping inputs one would be hidden: thumbs, rail and the range between the thumbs can be
 * dragged, also on the drawing above the rail.
 */
export function RangeSlider(props: RangeSliderProps) {
  const { min, max, range, onChange, onGrab, onPoint, pageStep, valueText } = props;
  const { thumbs = "two" } = props;
  const root = useRef<HTMLDivElement>(null);
  const scale = useRef<HTMLDivElement>(null);
  const inputs = { low: useRef<HTMLInputElement>(null), high: useRef<HTMLInputElement>(null) };
  const hold = useRef<{ grip: Grip; x: number; pulling: boolean } | null>(null);
  const rail = { min, max };
  const share = (value: number) => (value - min) / (max - min);
  const choose = (next: Range) => {
    const { low, high } = range.get();
    if (next.low !== low || next.high !== high) onChange(next.low, next.high);
  };
  useLive(range, (now) => {
    for (const thumb of ["low", "high"] as const) {
      root.current?.style.setProperty(`--${thumb}`, String(share(now[thumb])));
      const input = inputs[thumb].current;
      if (input) place(input, now[thumb], valueText(now[thumb]));
    }
  });

  const type = (input: HTMLInputElement, thumb: keyof Range, value: number) => {
    choose(stepped(range.get(), thumb, value, rail, thumbs));
    // Stopped by the other thumb, the value does not change, and the input must be reset.
    place(input, range.get()[thumb], valueText(range.get()[thumb]));
  };
  const step = (event: KeyboardEvent<HTMLInputElement>, thumb: keyof Range) => {
    const toLeft = getComputedStyle(event.currentTarget).direction === "rtl";
    const steps = { PageUp: pageStep, PageDown: -pageStep, ArrowRight: toLeft ? -1 : 1 };
    const by = { ...steps, ArrowLeft: -steps.ArrowRight }[event.key] ?? 0;
    if (by === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const now = range.get();
    choose(stepped(now, thumb, now[thumb] + by, rail, thumbs));
  };

  const press = (event: PointerEvent<HTMLDivElement>) => {
    if (!scale.current || event.button !== 0 || !event.isPrimary) return;
    const { value, perPixel } = placeOn(scale.current, event.clientX, rail);
    const beside = thumbSize(event.currentTarget) / 2 + SLACK_PIXELS;
    const reach = Math.max(beside, LEAST_REACH_PIXELS) * perPixel;
    const grip = gripAt(value, range.get(), rail, reach, thumbs);
    hold.current = { grip, x: event.clientX, pulling: false };
    event.currentTarget.setPointerCapture(event.pointerId);
    // Prevents the default, which would blur the thumb.
    event.preventDefault();
    const thumb = grip.part === "high" || thumbs === "end" ? "high" : "low";
    inputs[thumb].current?.focus({ preventScroll: true });
    onGrab?.();
  };
  const pull = (event: PointerEvent<HTMLDivElement>) => {
    const held = hold.current;
    if (!scale.current) return;
    onPoint?.(clampTo(rail, Math.round(placeOn(scale.current, event.clientX, rail).value)));
    if (!held) return;
    held.pulling ||= Math.abs(event.clientX - held.x) > CLICK_PIXELS;
    if (held.pulling) {
      choose(dragged(held.grip, placeOn(scale.current, event.clientX, rail).value, rail));
    }
  };
  const release = () => {
    const held = hold.current;
    hold.current = null;
    if (held && !held.pulling) choose(clicked(held.grip, rail));
  };
  const letGo = () => {
    hold.current = null;
  };

  const shown = [
    { thumb: "low", label: props.lowLabel },
    { thumb: "high", label: props.highLabel },
  ] as const;
  const left = { two: "", end: "low", one: "high" }[thumbs];
  return (
    <div
      ref={root}
      className="range"
      onPointerDown={press}
      onPointerMove={pull}
      onPointerUp={release}
      onPointerCancel={letGo}
      onPointerLeave={() => onPoint?.(null)}
    >
      <div className="range-scale" ref={scale}>
        {props.children}
      </div>
      <div className="range-rail">
        {shown
          .filter(({ thumb }) => thumb !== left)
          .map(({ thumb, label }) => (
            <input
              key={thumb}
              ref={inputs[thumb]}
              type="range"
              className="range-input"
              {...{ min, max, step: 1 }}
              defaultValue={range.get()[thumb]}
              aria-label={label}
              aria-describedby={props.describedBy}
              onFocus={() => onPoint?.(range.get()[thumb])}
              onBlur={() => onPoint?.(null)}
              onChange={({ currentTarget }) =>
                type(currentTarget, thumb, currentTarget.valueAsNumber)
              }
              onKeyDown={(event) => step(event, thumb)}
            />
          ))}
      </div>
    </div>
  );
}

/**
 * Sets a thumb's value and its text, if changed. By `value`, which React tracks: after
 * `valueAsNumber` React would take the reader's next step back to the last value for no change.
 */
function place(input: HTMLInputElement, value: number, words: string): void {
  if (input.valueAsNumber !== value) input.value = String(value);
  if (input.getAttribute("aria-valuetext") !== words) input.setAttribute("aria-valuetext", words);
}

function clampTo({ min, max }: Rail, value: number): number {
  return Math.min(Math.max(value, min), max);
}

/** The value at a screen position, not rounded, and the value of one pixel. */
function placeOn(scale: Element, clientX: number, { min, max }: Rail) {
  const { left, right, width } = scale.getBoundingClientRect();
  const toLeft = getComputedStyle(scale).direction === "rtl";
  const perPixel = (max - min) / width;
  return { value: min + (toLeft ? right - clientX : clientX - left) * perPixel, perPixel };
}

function thumbSize(range: Element): number {
  const size = getComputedStyle(range).getPropertyValue("--thumb");
  return (
    Number.parseFloat(size) * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  );
}
