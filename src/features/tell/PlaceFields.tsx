import { useMemo } from "react";
import type { Dataset } from "../../domain/dataset";
import { localText } from "../../domain/language";
import { OWN, PHASES } from "../../domain/site";
import { useTranslator } from "../../i18n/react";
import type { Translator } from "../../i18n/translator";
import { precisionInWords } from "../../i18n/wording/measures";
import { countryName, phaseName } from "../../i18n/wording/names";
import { useIliStore } from "../../state/react";
import { Button } from "../../ui/Button";
import { Field, FieldGroup } from "../../ui/Field";
import { knownSite, propose } from "./proposal";
import type { Asking } from "./Tell";

/**
 * Questions about the site that the report names: one of the map's, or another with its name and
 * position.
 */
export function PlaceFields({ draft, change, amiss, leave }: Asking) {
  const t = useTranslator();
  const store = useIliStore();
  const { dataset } = store;
  const options = useMemo(() => optionsOf(t, dataset), [t, dataset]);
  const known = knownSite(store, draft);
  return (
    <>
      <Field label={t("dialogs.tell.site")} amiss={amiss("site")}>
        {(id, description) => (
          <select
            {...{ id, ...description }}
            value={draft.site ?? ""}
            onChange={({ currentTarget }) => {
              change({ site: currentTarget.value || null });
              leave("site");
            }}
          >
            <option value="">{t("dialogs.tell.another")}</option>
            {options.map(({ id: site, name }) => (
              <option key={site} value={site}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {known === null && (
        <>
          <Field label={t("dialogs.tell.name")} amiss={amiss("name")}>
            {(id, description) => (
              <input
                {...{ id, ...description }}
                type="text"
                dir="auto"
                autoComplete="off"
                value={draft.name}
                onChange={({ currentTarget }) => change({ name: currentTarget.value })}
              />
            )}
          </Field>
          <FieldGroup label={t("dialogs.tell.point")} amiss={amiss("point")}>
            <p className="tell-point">
              <span>{pointInWords(t, draft.point) ?? t("dialogs.tell.pointNone")}</span>
              <Button
                data-at="point"
                onClick={() => {
                  propose(store, { aim: null, shown: false });
                  store.open({ type: "tell-point" });
                }}
              >
                {t("dialogs.tell.choose")}
              </Button>
            </p>
          </FieldGroup>
        </>
      )}
      {known?.phase == null && draft.claim !== "recognised" && (
        <Field label={t("dialogs.tell.phase")} amiss={amiss("phase")}>
          {(id, description) => (
            <select
              {...{ id, ...description }}
              value={draft.phase ?? ""}
              onChange={({ currentTarget }) =>
                change({ phase: PHASES.find((phase) => phase === currentTarget.value) ?? null })
              }
            >
              <option value="">{t("dialogs.tell.phaseNone")}</option>
              {dataset.phases.map(({ id: phase }) => (
                <option key={phase} value={phase}>
                  {phaseName(t, dataset, phase)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </>
  );
}

/** A point and its precision; null while none is chosen. */
export function pointInWords(t: Translator, point: Asking["draft"]["point"]): string | null {
  return point && pointParts(t, point).join(" · ");
}

/** A point's coordinates and its precision. */
export function pointParts(
  t: Translator,
  { lonLat: [lon, lat], precisionKm }: NonNullable<Asking["draft"]["point"]>,
): readonly [where: string, exactness: string] {
  const shown = [Number(lon.toFixed(4)), Number(lat.toFixed(4))] as const;
  return [t.coordinates(shown), precisionInWords(t, precisionKm)];
}

/** The map's sites by name; duplicates with their country. */
function optionsOf(t: Translator, dataset: Dataset) {
  const named = dataset.sites
    .filter(({ evidence }) => evidence !== OWN)
    .map((site) => ({
      ...{ id: site.id, country: site.country },
      name: localText(site.names, t.language)?.text ?? site.id,
    }));
  const names = named.map(({ name }) => name);
  return named
    .map(({ id, name, country: code }) => {
      const twice = names.indexOf(name) !== names.lastIndexOf(name);
      return { id, name: twice ? `${name} (${countryName(t, dataset, code)})` : name };
    })
    .sort((a, b) => a.name.localeCompare(b.name, t.language));
}
