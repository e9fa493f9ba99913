import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { direction } from "../../domain/language";
import type { DirectionsTo } from "../directions/part";
import { Gpx } from "./Gpx";
import type { ProgrammeProps } from "./part";
import { type ProgrammeEntry, type ProgrammeStep, programmeOf, programmeSteps } from "./programme";
import { StepWords, type StepWordsProps } from "./StepWords";
import { showSigns } from "./signs";
import { TripNotes } from "./TripNotes";
import { useTripByRoad } from "./use-trip-by-road";
import { useTripWords } from "./use-trip-words";

/**
 * The trip and the owner's stops: by the trip's title, as a list, day by day, with what a visitor
 * must know, and as a GPX file.
 */
export function Programme({ t, store, trip, stops, map, go, directions }: ProgrammeProps) {
  const { dataset } = store;
  const { days, title, note } = useTripWords(store);
  const byRoad = useTripByRoad(t.language, trip);
  const entries = useMemo(
    () => programmeOf({ stops: trip, dayStarts: days }, stops, dataset.sites, t.language),
    [trip, days, stops, dataset, t],
  );
  const steps = useMemo(() => programmeSteps(entries), [entries]);
  // Another programme starts at its first step.
  const [chosen, setChosen] = useState({ trip, stops, at: -1 });
  const at = chosen.trip === trip && chosen.stops === stops ? chosen.at : -1;
  const step = steps[at];
  const owned = stops.length > 0;
  const label = t(owned ? "core.owner.title" : "core.owner.trip");
  const [unfolded, setUnfolded] = useState(false);
  const all = useRef<HTMLDetailsElement>(null);
  const fold = () => {
    if (!all.current) return;
    all.current.open = false;
    all.current.querySelector("summary")?.focus();
  };
  const goFromList: ProgrammeProps["go"] = (lonLats) => {
    // In a small frame the list covers the map that it is to show.
    if (all.current && getComputedStyle(all.current).position === "fixed") fold();
    go(lonLats);
  };
  // The script for directions is asked for once somebody reads the list.
  const directionsTo = (root: HTMLElement | null, place: DirectionsTo) =>
    directions(root, t.language, dataset.countries, place);
  const inList = { t, go: goFromList, byRoad: byRoad.legs, ...(unfolded && { directionsTo }) };
  const foldOnEscape = (event: KeyboardEvent) => {
    if (event.key === "Escape" && all.current?.open) fold();
  };
  const show = (next: number) => {
    setChosen({ trip, stops, at: next });
    go(steps[next]?.entries.map(({ lonLat }) => lonLat) ?? null);
  };
  useEffect(() => {
    const own = entries.filter(({ site }) => site === null);
    if (!map || own.length === 0) return;
    return showSigns(map, own, t("core.owner.title"), (entry) => {
      const next = steps.findIndex((one) => one.entries.includes(entry));
      setChosen({ trip, stops, at: next });
      go([entry.lonLat]);
    });
  }, [map, entries, steps, t, go, trip, stops]);
  return (
    <section className="owner" aria-label={label}>
      <div className="owner-bar">
        <details
          className="owner-all"
          ref={all}
          onKeyDown={foldOnEscape}
          onToggle={({ currentTarget, target }) => {
            if (target === currentTarget) setUnfolded(currentTarget.open);
          }}
        >
          <summary>{owned || !title ? label : <bdi>{title}</bdi>}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys */}
          <div className="owner-list" tabIndex={0}>
            {owned && title && (
              <strong>
                <bdi>{title}</bdi>
              </strong>
            )}
            {steps.map((one) => (
              <StepWords key={keyOf(one)} {...inList} step={one} />
            ))}
            <Undated {...inList} entries={entries} />
            <TripNotes t={t} store={store} stops={trip} note={note} byRoad={byRoad.sentences} />
          </div>
        </details>
        {steps.length > 1 && (
          <span className="owner-steps">
            <button
              type="button"
              className="button button-plain"
              aria-label={t("core.owner.previous")}
              title={t("core.owner.previous")}
              aria-disabled={at < 0}
              onClick={() => at >= 0 && show(at - 1)}
            >
              <span aria-hidden="true">{direction(t.language) === "rtl" ? "›" : "‹"}</span>
            </button>
            <button
              type="button"
              className="button button-plain"
              aria-label={t("core.owner.next")}
              title={t("core.owner.next")}
              aria-disabled={at === steps.length - 1}
              onClick={() => at < steps.length - 1 && show(at + 1)}
            >
              <span aria-hidden="true">{direction(t.language) === "rtl" ? "‹" : "›"}</span>
            </button>
          </span>
        )}
        <Gpx t={t} dataset={dataset} title={title} entries={entries} />
      </div>
      <div className="owner-now" role="status">
        {step && <StepWords t={t} step={step} />}
      </div>
    </section>
  );
}

/** Stops without a day, in a programme with days. */
function Undated({
  entries,
  ...inList
}: Omit<StepWordsProps, "step"> & { entries: readonly ProgrammeEntry[] }) {
  const undated = entries.filter(({ day }) => day === null);
  if (undated.length === 0 || undated.length === entries.length) return null;
  return <StepWords {...inList} step={{ day: null, entries: undated }} />;
}

function keyOf({ day, entries }: ProgrammeStep): string {
  return `${day ?? ""} ${entries[0]?.mark ?? ""} ${entries[0]?.name ?? ""}`;
}
