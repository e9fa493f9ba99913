import type { LiveSpan } from "../../domain/span";
import type { MapHandle, TimelessModel } from "./model";

/** Shows a model in the chosen span, now and whenever that changes. Returns its undo. */
export function showOverTime(map: MapHandle, model: TimelessModel, span: LiveSpan): () => void {
  const show = () => map.set({ ...model, span: span.get() });
  show();
  return span.subscribe(show);
}
