import { useMemo, useState } from "react";
import { OWN } from "../../domain/site";
import { stopsOfTrip } from "../../domain/trip";
import { useTranslator } from "../../i18n/react";
import { contentText } from "../../i18n/wording/names";
import { useIliState, useIliStore } from "../../state/react";
import { filterSites, sitesShown } from "../../state/selectors";
import { ChoiceField } from "../../ui/Field";
import { SCOPES, type Scope } from "./describe";
import { SaveAs } from "./SaveAs";

/**
 * The places of the map as files: all, those shown, the chosen one or the trip. `matching` are the
 * results of the search, null without one; `ofTrip`: the trip is offered first.
 */
export function DataFiles({
  matching,
  ofTrip,
}: {
  matching: ReadonlySet<string> | null;
  ofTrip: boolean;
}) {
  const t = useTranslator();
  const store = useIliStore();
  const state = useIliState((whole) => whole);
  // The reader has their own file as it is.
  const sites = useMemo(
    () => store.dataset.sites.filter(({ evidence }) => evidence !== OWN),
    [store],
  );
  const chosen = sites.filter(({ id }) => id === state.site);
  const sitesOf = {
    all: sites,
    shown: sitesShown(filterSites(state, sites), store.span.get(), matching, null),
    place: chosen,
    trip: stopsOfTrip(state.trip, sites),
  };
  const scopes = SCOPES.filter((scope) => sitesOf[scope].length > 0 && isOther(scope)).reverse();
  const [wanted, setWanted] = useState<Scope | null>(ofTrip ? "trip" : null);
  // Until the reader chooses: the search may answer later than the dialog opens.
  const first = scopes.includes("shown") ? "shown" : "all";
  const scope = wanted && scopes.includes(wanted) ? wanted : first;

  /** What is shown is a choice only where it is not all. */
  function isOther(scope: Scope): boolean {
    return scope !== "shown" || sitesOf.shown.length < sites.length;
  }

  function nameOf(scope: Scope): string {
    const [first] = chosen;
    if (scope === "place") return contentText(t, first?.names, first?.id);
    const name = scope === "trip" ? t("app.trip.title") : t(`dialogs.files.scope.${scope}`);
    return t("app.filters.option", { name, count: sitesOf[scope].length });
  }

  return (
    <section className="data-files">
      <h3>{t("dialogs.files.heading")}</h3>
      <ChoiceField
        label={t("dialogs.files.which")}
        value={scope}
        values={scopes}
        nameOf={nameOf}
        onChoose={(next) => setWanted(next)}
      />
      <SaveAs sites={sitesOf[scope]} scope={scope} legend={t("dialogs.files.help")} />
    </section>
  );
}
