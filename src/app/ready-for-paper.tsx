import { loadTranslator } from "../i18n/load";
import { TranslatorProvider } from "../i18n/react";
import { languageOf } from "../state/selectors";
import type { Store } from "../state/store";
import { putOnPaper } from "./trip-on-paper";

/** Loads what prints a trip once there is one, in the language of the page, and again when that changes. */
export function readyTripForPaper(store: Store): void {
  let asked: string | null = null;
  const prepare = () => {
    const state = store.api.getState();
    const language = languageOf(state);
    if (state.trip.length < 2 || language === asked) return;
    asked = language;
    Promise.all([import("./TripOnPaper"), loadTranslator(language), store.loadDetails()]).then(
      ([{ TripOnPaper }, translator]) => {
        if (language !== asked) return;
        putOnPaper(
          <TranslatorProvider translator={translator}>
            <TripOnPaper />
          </TranslatorProvider>,
        );
      },
      // The stops are printed without days.
      () => {},
    );
  };
  prepare();
  store.api.subscribe(prepare);
}
