import { type PointerEvent, type ReactNode, useRef, useState } from "react";
import "./Sheet.css";

const HEIGHTS = ["peek", "half", "full"] as const;
export type SheetHeight = (typeof HEIGHTS)[number];

/** A press that moves less than this is a tap. */
const TAP_PX = 6;

type SheetProps = {
  height: SheetHeight;
  onHeight(height: SheetHeight): void;
  /** Name of the handle, with the present height in words. */
  handleLabel: string;
  /** Always in sight, at every height. */
  head: ReactNode;
  children: ReactNode;
};

/**
 * A bottom sheet with three heights. The handle is dragged, tapped, or worked with the arrow
 * keys; at the lowest height only the head shows.
 */
export function Sheet({ height, onHeight, handleLabel, head, children }: SheetProps) {
  const sheet = useRef<HTMLElement>(null);
  const start = useRef<{ y: number; heightPx: number } | null>(null);
  const dragged = useRef(false);
  const [dragPx, setDragPx] = useState<number | null>(null);

  const step = (by: number) => {
    const index = HEIGHTS.indexOf(height) + by;
    const next = HEIGHTS[Math.min(HEIGHTS.length - 1, Math.max(0, index))];
    if (next) onHeight(next);
  };
  const drop = (event: PointerEvent) => {
    const from = start.current;
    start.current = null;
    setDragPx(null);
    if (!from) return;
    const up = from.y - event.clientY;
    // A tap is answered by the click that follows it, or that would press what has come below it.
    if (Math.abs(up) < TAP_PX) return;
    dragged.current = true;
    step(Math.sign(up) * (Math.abs(up) > window.innerHeight * 0.45 ? 2 : 1));
  };

  return (
    <section
      ref={sheet}
      className="sheet"
      data-covers="bottom"
      data-height={height}
      data-dragging={dragPx !== null || undefined}
      style={dragPx === null ? undefined : { blockSize: `${dragPx}px` }}
    >
      <button
        type="button"
        className="sheet-handle"
        aria-label={handleLabel}
        aria-expanded={height !== "peek"}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          dragged.current = false;
          start.current = { y: event.clientY, heightPx: sheet.current?.offsetHeight ?? 0 };
        }}
        onPointerMove={(event) => {
          const from = start.current;
          if (from && Math.abs(from.y - event.clientY) >= TAP_PX) {
            setDragPx(Math.max(0, from.heightPx + from.y - event.clientY));
          }
        }}
        onPointerUp={drop}
        onPointerCancel={() => {
          start.current = null;
          setDragPx(null);
        }}
        onClick={() => {
          if (!dragged.current) onHeight(height === "half" ? "full" : "half");
          dragged.current = false;
        }}
        onKeyDown={(event) => {
          if (event.key === "ArrowUp") step(1);
          else if (event.key === "ArrowDown") step(-1);
          else return;
          event.preventDefault();
        }}
      />
      <div className="sheet-head">{head}</div>
      <div className="sheet-body" hidden={height === "peek" && dragPx === null}>
        {children}
      </div>
    </section>
  );
}
