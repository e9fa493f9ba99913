import type { LiveSpan } from "../../domain/span";
import type { IliMap, TimelessModel } from "./model";

/** Shows a model in the chosen span, now and whenever that changes. Returns its undo. */
export function showOverTime(map: IliMap, model: TimelessModel, span: LiveSpan): () => void {
  const show = () => map.set({ ...model, span: span.get() });
  show();
  return span.subscribe(show);
}
