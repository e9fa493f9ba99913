import type { KeyboardEvent } from "react";
import { customProperties } from "./custom-properties";
import "./RangeSlider.css";

type RangeSliderProps = {
  /** Whole numbers, both ends inclusive. */
  min: number;
  max: number;
  low: number;
  high: number;
  onChange(low: number, high: number): void;
  lowLabel: string;
  highLabel: string;
  /** What a value means, in words. */
  valueText(value: number): string;
  /** How far Page Up and Page Down move. */
  pageStep: number;
};

/**
 * A slider with two thumbs on two native range inputs: role, keys, touch and direction are the
 * platform's. No thumb passes the other.
 */
export function RangeSlider(props: RangeSliderProps) {
  const { min, max, low, high, onChange, lowLabel, highLabel, valueText, pageStep } = props;
  const share = (value: number) => (value - min) / (max - min);
  const moveLow = (value: number) => onChange(Math.min(Math.max(value, min), high), high);
  const moveHigh = (value: number) => onChange(low, Math.max(Math.min(value, max), low));
  const page = (event: KeyboardEvent, value: number, move: (value: number) => void) => {
    if (event.key === "PageUp") move(value + pageStep);
    else if (event.key === "PageDown") move(value - pageStep);
    else return;
    event.preventDefault();
  };
  return (
    <div className="range" style={customProperties({ "--low": share(low), "--high": share(high) })}>
      <div className="range-rail" />
      <input
        type="range"
        className="range-input"
        // Where both stand at the far end, only the low thumb can still move.
        data-on-top={low > (min + max) / 2 || undefined}
        {...{ min, max, step: 1, value: low }}
        aria-label={lowLabel}
        aria-valuetext={valueText(low)}
        onChange={(event) => moveLow(event.currentTarget.valueAsNumber)}
        onKeyDown={(event) => page(event, low, moveLow)}
      />
      <input
        type="range"
        className="range-input"
        {...{ min, max, step: 1, value: high }}
        aria-label={highLabel}
        aria-valuetext={valueText(high)}
        onChange={(event) => moveHigh(event.currentTarget.valueAsNumber)}
        onKeyDown={(event) => page(event, high, moveHigh)}
      />
    </div>
  );
}
