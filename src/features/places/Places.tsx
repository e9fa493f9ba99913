import { type KeyboardEvent, type ReactNode, useMemo } from "react";
import type { Site } from "../../domain/site";
import type { Span } from "../../domain/span";
import { type TimedList, timedListOf } from "../../domain/timed-list";
import { useTranslator } from "../../i18n/react";
import { useIliStore } from "../../state/react";
import { type TimedGroup, timedGroups } from "../../state/timed-groups";
import "./Places.css";
import { MOST_WHOLE, SiteRows } from "./SiteRows";

/**
 * The list, the map's equal: the same sites, grouped by phase and area. Sites outside the chosen
 * time stand in a part of their own below. `ranked`: in the order given, as a search found them.
 */
export function Places({
  sites,
  span,
  ranked,
  nothing,
}: {
  sites: readonly Site[];
  span: Span;
  ranked: boolean;
  /** Stands where no place fits. */
  nothing: ReactNode;
}) {
  const t = useTranslator();
  const { season } = useIliStore().dataset;
  const list = timedListOf(sites, season);
  const shown = list.count(span);
  const outside = list.total - shown;
  const many = list.total > MOST_WHOLE;
  const part = (inTime: boolean) =>
    ranked ? (
      <Rows list={list} span={span} inTime={inTime} many={many} />
    ) : (
      <Groups sites={sites} span={span} inTime={inTime} many={many} />
    );
  return (
    <section className="places" aria-labelledby="places-heading" onKeyDown={walk}>
      <h2 id="places-heading" className="visually-hidden" tabIndex={-1}>
        {t("core.places.heading")}
      </h2>
      {shown === 0 && nothing}
      {part(true)}
      {outside > 0 && (
        <details className="places-outside">
          <summary>{t("core.places.outside", { count: outside })}</summary>
          {part(false)}
        </details>
      )}
    </section>
  );
}

/** Arrow keys go from row to row, as the search box above promises; a long list has its own way. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0 || event.defaultPrevented || !(event.target instanceof HTMLElement)) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(".places-row, summary")];
  const next = rows[rows.indexOf(event.target) + step];
  if (!rows.includes(event.target) || !next) return;
  event.preventDefault();
  next.focus();
}

/** Which sites of a list are shown: those in the span, or those that are not. */
type Part = Readonly<{ span: Span; inTime: boolean; many: boolean }>;

function countOf(list: TimedList, { span, inTime }: Part): number {
  const shown = list.count(span);
  return inTime ? shown : list.total - shown;
}

function Rows({ list, ...part }: Part & { list: TimedList }) {
  const { span, inTime, many } = part;
  const count = countOf(list, part);
  const rowAt = (row: number) => (inTime ? list.inTime(row, span) : list.outOfTime(row, span));
  return <SiteRows count={count} rowAt={rowAt} many={many} />;
}

function Groups({ sites, ...part }: Part & { sites: readonly Site[] }) {
  const { season, phases } = useIliStore().dataset;
  const groups = useMemo(() => timedGroups(sites, season), [sites, season]);
  return phases.map(({ id }) => {
    const own = groups.filter(({ phase, list }) => phase === id && countOf(list, part) > 0);
    return own.length > 0 && <PhaseGroups key={id} groups={own} {...part} />;
  });
}

function PhaseGroups({ groups, ...part }: Part & { groups: readonly TimedGroup[] }) {
  const t = useTranslator();
  const phase = groups[0]?.phase ?? "china";
  const count = groups.reduce((total, { list }) => total + countOf(list, part), 0);
  return (
    <div className="places-phase">
      <h3 className="places-phase-head">
        {t(`core.phase.${phase}`)}
        <span className="places-count">{t.number(count)}</span>
      </h3>
      {groups.map(({ area, list }) => (
        <div key={area ?? "none"}>
          <h4 className="places-area-head">{t(`core.area.${area ?? "none"}`)}</h4>
          <Rows list={list} {...part} />
        </div>
      ))}
    </div>
  );
}
