import { useTranslator } from "../../i18n/react";
import { areaName, phaseName } from "../../i18n/wording/names";
import type { Option } from "../../state/facets";
import { useIliState, useIliStore } from "../../state/react";
import { Button } from "../../ui/Button";
import { useLiveValue, useResting } from "../../ui/live";
import type { FiltersProps } from "./Filters";
import { useChosenPhase } from "./use-active-filters";
import { useFacets } from "./use-facets";

/** Debounce of the counts while the slider moves: they iterate over every site. */
const REST_MS = 150;

/** The choices, each with the number of sites that it would show. */
export function FilterGroups({ found, span }: FiltersProps) {
  const t = useTranslator();
  const store = useIliStore();
  const facets = useFacets(found)(useLiveValue(useResting(span, REST_MS)));
  const kind = useIliState((state) => state.kind);
  const evidence = useIliState((state) => state.evidence);
  const area = useIliState((state) => state.area);
  const phase = useChosenPhase(span);
  return (
    <>
      <Group
        title={t("app.filters.evidence")}
        options={facets.evidence}
        chosen={evidence}
        nameOf={(value) => t(`core.evidenceShort.${value}`)}
        onChoose={(next) => store.filter({ evidence: next })}
      />
      <Group
        title={t("app.filters.phase")}
        options={facets.phase}
        chosen={phase === null ? [] : [phase]}
        nameOf={(value) => phaseName(t, store.dataset, value)}
        onChoose={(next) => store.choosePhase(next.at(-1) ?? null)}
      />
      <Group
        title={t("app.filters.area")}
        options={facets.area}
        chosen={area}
        nameOf={(value) => areaName(t, store.dataset, value)}
        onChoose={(next) => store.filter({ area: next })}
      />
      <Group
        title={t("app.filters.kind")}
        options={facets.kind}
        chosen={kind}
        nameOf={(value) => t(`core.kind.${value}`)}
        onChoose={(next) => store.filter({ kind: next })}
      />
    </>
  );
}

function Group<Value extends string>({
  title,
  options,
  chosen,
  nameOf,
  onChoose,
}: {
  title: string;
  options: readonly Option<Value>[];
  chosen: readonly Value[];
  nameOf(value: Value): string;
  onChoose(next: readonly Value[]): void;
}) {
  const t = useTranslator();
  return (
    <fieldset className="filters-group">
      <legend>{title}</legend>
      {options.map(({ value, count }) => {
        const pressed = chosen.includes(value);
        const name = nameOf(value);
        return (
          <Button
            key={value}
            className="filters-option"
            aria-pressed={pressed}
            // Disabled and not removed, or the others would move under the finger.
            disabled={count === 0 && !pressed}
            aria-label={t("app.filters.option", { name, count })}
            onClick={() =>
              onChoose(pressed ? chosen.filter((one) => one !== value) : [...chosen, value])
            }
          >
            {name}
            <span className="filters-count">{t.number(count)}</span>
          </Button>
        );
      })}
    </fieldset>
  );
}
