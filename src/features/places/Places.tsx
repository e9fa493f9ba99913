import { useMemo } from "react";
import type { Site } from "../../domain/site";
import type { Span } from "../../domain/span";
import { useTranslator } from "../../i18n/react";
import { useIliStore } from "../../state/react";
import { groupSites, type SiteGroup, splitByTime } from "../../state/selectors";
import "./Places.css";
import { SiteRow } from "./SiteRow";

/**
 * The list, the map's equal: the same sites, grouped by phase and area. Sites outside the chosen
 * time stand in a part of their own below. `ranked`: in the order given, as a search found them.
 */
export function Places({
  sites,
  span,
  ranked,
}: {
  sites: readonly Site[];
  span: Span;
  ranked: boolean;
}) {
  const t = useTranslator();
  const { inTime, outOfTime } = useMemo(() => splitByTime(sites, span), [sites, span]);
  return (
    <section className="places" aria-labelledby="places-heading">
      <h2 id="places-heading" className="visually-hidden" tabIndex={-1}>
        {t("app.places.heading")}
      </h2>
      {inTime.length === 0 && <p className="places-empty">{t("app.places.empty")}</p>}
      {ranked ? <Rows sites={inTime} /> : <Groups sites={inTime} />}
      {outOfTime.length > 0 && (
        <details className="places-outside">
          <summary>{t("app.places.outside", { count: outOfTime.length })}</summary>
          {ranked ? <Rows sites={outOfTime} /> : <Groups sites={outOfTime} />}
        </details>
      )}
    </section>
  );
}

function Rows({ sites }: { sites: readonly Site[] }) {
  return (
    <ul>
      {sites.map((site) => (
        <SiteRow key={site.id} site={site} />
      ))}
    </ul>
  );
}

function Groups({ sites }: { sites: readonly Site[] }) {
  const groups = useMemo(() => groupSites(sites), [sites]);
  const phases = useIliStore().dataset.phases;
  return phases.map(({ id }) => {
    const own = groups.filter((group) => group.phase === id);
    return own.length > 0 && <PhaseGroups key={id} groups={own} />;
  });
}

function PhaseGroups({ groups }: { groups: readonly SiteGroup[] }) {
  const t = useTranslator();
  const phase = groups[0]?.phase ?? "china";
  const count = groups.reduce((total, group) => total + group.sites.length, 0);
  return (
    <div className="places-phase">
      <h3 className="places-phase-head">
        {t(`core.phase.${phase}`)}
        <span className="places-count">{t.number(count)}</span>
      </h3>
      {groups.map((group) => (
        <div key={group.area ?? "none"}>
          <h4 className="places-area-head">{t(`core.area.${group.area ?? "none"}`)}</h4>
          <Rows sites={group.sites} />
        </div>
      ))}
    </div>
  );
}
