import { useEffect, useRef, useState } from "react";
import { useTranslator } from "../i18n/react";
import type { RefusedGesture } from "../map/core/cooperative";
import type { Padding } from "../map/core/model";
import "./gesture-hint.css";

/** Enough time to read one sentence. */
const SHOWN_MS = 4000;

/**
 * Explains how to move the map, once per visit: on the first gesture that was left to the host
 * page. The sentence stays in the DOM, invisible, so that it can fade.
 */
export function GestureHint({
  refused,
  padding,
}: Readonly<{ refused: RefusedGesture | null; padding: Padding }>) {
  const t = useTranslator();
  const first = useRef<RefusedGesture | null>(null);
  const [shown, setShown] = useState(false);
  first.current ??= refused;
  const gesture = first.current;
  useEffect(() => {
    if (!gesture) return;
    setShown(true);
    const timer = setTimeout(() => setShown(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [gesture]);
  const key = /mac/i.test(navigator.userAgent) ? "⌘" : "Ctrl";
  const { top, bottom } = padding;
  return (
    <div className="gesture-hint" role="status" style={{ top: `${top}px`, bottom: `${bottom}px` }}>
      {gesture && <p data-shown={shown}>{t(`core.gestures.${gesture}`, { key })}</p>}
    </div>
  );
}
