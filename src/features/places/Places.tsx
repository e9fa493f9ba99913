import { type ReactNode, useMemo, useState } from "react";
import type { Site } from "../../domain/site";
import type { LiveSpan, Span } from "../../domain/span";
import { timedByEvidence, timedListOf } from "../../domain/timed-list";
import { useTranslator } from "../../i18n/react";
import { countInWords } from "../../i18n/wording/count";
import { areaName, phaseName } from "../../i18n/wording/names";
import { useIliStore } from "../../state/react";
import { type TimedGroup, timedGroups } from "../../state/timed-groups";
import { LiveText } from "../../ui/LiveText";
import { useLivePart } from "../../ui/live";
import "./Places.css";
import { countOf, type LongList, MOST_WHOLE, type TimedPart, TimedRows } from "./TimedRows";
import { walkRows } from "./walk-rows";

/**
 * The list, equivalent to the map: the same sites by phase and area. Sites outside the chosen span
 * are in a separate part below. `ranked`: in the given order, as in a search.
 */
export function Places({
  sites,
  span,
  ranked,
  nothing,
  longList,
}: {
  sites: readonly Site[];
  span: LiveSpan;
  ranked: boolean;
  /** The empty state. */
  nothing: ReactNode;
  /** Renders a list that is too long for the DOM. */
  longList: LongList;
}) {
  const t = useTranslator();
  const { season } = useIliStore().dataset;
  const list = timedListOf(sites, season);
  const empty = useLivePart(span, (days) => list.count(days) === 0);
  const full = useLivePart(span, (days) => list.count(days) === list.total);
  const [open, setOpen] = useState(false);
  const rows = { span, longList: list.total > MOST_WHOLE ? longList : null };
  const part = (inTime: boolean) =>
    ranked ? (
      <TimedRows list={list} sites={sites} {...{ ...rows, inTime }} />
    ) : (
      <Groups sites={sites} {...{ ...rows, inTime }} />
    );
  return (
    <section className="places" aria-labelledby="places-heading" onKeyDown={walkRows}>
      <h2 id="places-heading" className="visually-hidden" tabIndex={-1}>
        {t("core.places.heading")}
      </h2>
      {empty && nothing}
      {part(true)}
      <details
        className="places-outside"
        hidden={full}
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      >
        <summary>
          <LiveText
            live={span}
            text={(days) => t("core.places.outside", { count: list.total - list.count(days) })}
          />
        </summary>
        {open && part(false)}
      </details>
    </section>
  );
}

function Groups({ sites, ...part }: TimedPart & { sites: readonly Site[] }) {
  const { season, phases } = useIliStore().dataset;
  const groups = useMemo(() => timedGroups(sites, season), [sites, season]);
  const byPhase = useMemo(
    () =>
      [...phases.map(({ id }) => id), null].map((id) => ({
        id,
        own: groups.filter(({ phase }) => phase === id),
      })),
    [groups, phases],
  );
  return byPhase.map(
    ({ id, own }) => own.length > 0 && <PhaseGroups key={id} groups={own} {...part} />,
  );
}

function PhaseGroups({ groups, ...part }: TimedPart & { groups: readonly TimedGroup[] }) {
  const t = useTranslator();
  const { dataset } = useIliStore();
  const { phases, season } = dataset;
  const phase = groups[0]?.phase ?? null;
  const status = phases.find(({ id }) => id === phase)?.status;
  const lists = useMemo(
    () =>
      timedByEvidence(
        groups.flatMap(({ sites }) => sites),
        season,
      ),
    [groups, season],
  );
  const counted = (days: Span) =>
    countInWords(t, (evidence) => countOf(lists[evidence], days, part.inTime));
  const empty = useLivePart(part.span, (days) => counted(days) === "");
  return (
    <div className="places-phase" hidden={empty}>
      <h3 className="places-phase-head">
        <span>{phase === null ? t("core.area.none") : phaseName(t, dataset, phase)}</span>{" "}
        {status && <span className="places-status">{t(`core.evidenceShort.${status}`)}</span>}
      </h3>
      <p className="places-count">
        <LiveText live={part.span} text={counted} />
      </p>
      {groups.map((group) => (
        <AreaGroup key={group.area ?? "none"} group={group} {...part} />
      ))}
    </div>
  );
}

function AreaGroup({
  group: { phase, area, sites, list },
  ...part
}: TimedPart & { group: TimedGroup }) {
  const t = useTranslator();
  const { dataset } = useIliStore();
  const status = dataset.areas.find(({ properties }) => properties.id === area)?.properties.status;
  const empty = useLivePart(part.span, (days) => countOf(list, days, part.inTime) === 0);
  return (
    <div hidden={empty}>
      {phase !== null && (
        <h4 className="places-area-head">
          {areaName(t, dataset, area)}{" "}
          {status && <span className="places-status">{t(`core.status.${status}`)}</span>}
        </h4>
      )}
      <TimedRows list={list} sites={sites} {...part} />
    </div>
  );
}
