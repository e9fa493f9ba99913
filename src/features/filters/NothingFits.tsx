import type { Span } from "../../domain/span";
import { useTranslator } from "../../i18n/react";
import type { Translator } from "../../i18n/translator";
import { spanInWords } from "../../i18n/wording/dates";
import type { Constraint, Facets } from "../../state/facets";
import { useIliState, useIliStore } from "../../state/react";
import { spanOf } from "../../state/selectors";
import type { State } from "../../state/state";
import type { Store } from "../../state/store";
import { Button } from "../../ui/Button";
import { type Live, useLiveValue } from "../../ui/live";
import "./Filters.css";

/** Where no place is left: what the reader can give up, and what each would bring back. */
export function NothingFits({ count, span }: { count(span: Span): Facets; span: Live<Span> }) {
  const t = useTranslator();
  const store = useIliStore();
  const state = useIliState((whole) => whole);
  const { without } = count(useLiveValue(span));
  return (
    <div className="nothing" role="status">
      <p>
        {state.q && !without.some(({ constraint }) => constraint !== "q")
          ? t("core.search.none", { query: state.q })
          : t("core.places.empty")}
      </p>
      <div className="nothing-advice">
        {without.map(({ constraint, count: found }) => (
          <Button key={constraint} onClick={() => giveUp(store, constraint)}>
            {t("app.filters.advice", { filter: nameOf(t, store, state, constraint), count: found })}
          </Button>
        ))}
        <Button
          onClick={() => {
            store.clearFilters();
            store.choosePhase(null);
          }}
        >
          {t("app.filters.clear")}
        </Button>
      </div>
    </div>
  );
}

function giveUp(store: Store, constraint: Constraint): void {
  if (constraint === "q") store.search("");
  else if (constraint === "time") store.choosePhase(null);
  else store.filter({ [constraint]: [] });
}

function nameOf(t: Translator, store: Store, state: State, constraint: Constraint): string {
  if (constraint === "q") return state.q;
  if (constraint === "time") return spanInWords(t, spanOf(state, store.dataset));
  if (constraint === "sites") return t("app.filters.subset");
  const keys = {
    kind: state.kind.map((value) => t(`core.kind.${value}`)),
    evidence: state.evidence.map((value) => t(`core.evidenceShort.${value}`)),
    area: state.area.map((value) => t(`core.area.${value}`)),
  };
  return keys[constraint].join(", ");
}
