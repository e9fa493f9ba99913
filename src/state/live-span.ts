import type { StoreApi } from "zustand/vanilla";
import type { Dataset } from "../domain/dataset";
import type { LiveSpan } from "../domain/span";
import { spanOf } from "./selectors";
import type { State } from "./state";

/** The chosen span as an observable that fires only when its days change. */
export function createLiveSpan(
  api: StoreApi<State>,
  dataset: Pick<Dataset, "season" | "phases">,
): LiveSpan {
  let last = spanOf(api.getState(), dataset);
  const get = () => {
    const next = spanOf(api.getState(), dataset);
    if (next.start !== last.start || next.end !== last.end) last = next;
    return last;
  };
  return {
    get,
    subscribe(listener) {
      let known = get();
      return api.subscribe(() => {
        const now = get();
        if (now === known) return;
        known = now;
        listener();
      });
    },
  };
}
