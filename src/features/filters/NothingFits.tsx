import type { LiveSpan } from "../../domain/span";
import { useTranslator } from "../../i18n/react";
import type { Translator } from "../../i18n/translator";
import { spanInWords } from "../../i18n/wording/dates";
import { areaName } from "../../i18n/wording/names";
import { CONSTRAINTS, type Constraint, without } from "../../state/constraints";
import { useIliState, useIliStore } from "../../state/react";
import { spanOf } from "../../state/selectors";
import type { State } from "../../state/state";
import type { Store } from "../../state/store";
import { Button } from "../../ui/Button";
import { useLiveValue } from "../../ui/live";
import "./Filters.css";
import { useFacets } from "./use-facets";

type NothingFitsProps = {
  /** Ids of the search results; null without a search. */
  found: ReadonlySet<string> | null;
  span: LiveSpan;
  /** Whether the query matches anything other than sites; then its spelling is right. */
  known: boolean;
};

/** Empty state: constraints that the reader can remove, and what each removal would show. */
export function NothingFits({ found: ids, span, known }: NothingFitsProps) {
  const t = useTranslator();
  const store = useIliStore();
  const state = useIliState((whole) => whole);
  const { advice, misspelt } = useFacets(ids)(useLiveValue(span));
  const giveUp = (constraints: readonly Constraint[]) => store.filter(without(constraints));
  return (
    <div className="nothing" role="status">
      <p>
        {misspelt
          ? t(known ? "app.search.noPlace" : "core.search.none", { query: state.q })
          : t("core.places.empty")}
      </p>
      <div className="nothing-advice">
        {advice.map(({ constraints, count: found }) => (
          <Button key={constraints.join()} onClick={() => giveUp(constraints)}>
            {t("app.filters.advice", {
              filters: constraints
                .map((key) => t("app.filters.quoted", { filter: nameOf(t, store, state, key) }))
                .reduce((first, second) => t("app.filters.and", { first, second })),
              count: found,
            })}
          </Button>
        ))}
        <Button onClick={() => giveUp(CONSTRAINTS)}>{t("app.filters.clear")}</Button>
      </div>
    </div>
  );
}

function nameOf(t: Translator, store: Store, state: State, constraint: Constraint): string {
  if (constraint === "q") return state.q;
  if (constraint === "time") return spanInWords(t, spanOf(state, store.dataset));
  if (constraint === "sites") return t("app.filters.subset");
  const keys = {
    kind: state.kind.map((value) => t(`core.kind.${value}`)),
    evidence: state.evidence.map((value) => t(`core.evidenceShort.${value}`)),
    area: state.area.map((value) => areaName(t, store.dataset, value)),
  };
  return keys[constraint].join(", ");
}
