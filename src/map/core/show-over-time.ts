import type { LiveSpan } from "../../domain/span";
import type { MapHandle, TimelessModel } from "./model";

/** Subscribes a map to the chosen span; returns the function that unsubscribes. */
export function showOverTime(map: MapHandle, model: TimelessModel, span: LiveSpan): () => void {
  const show = () => map.set({ ...model, span: span.get() });
  show();
  return span.subscribe(show);
}
