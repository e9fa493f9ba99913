import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { direction } from "../../domain/language";
import { PRODUCT_SLUG } from "../../domain/product-table";
import type { ProgrammeProps } from "./part";
import { type ProgrammeEntry, type ProgrammeStep, programmeOf, programmeSteps } from "./programme";
import { showSigns } from "./signs";
import { tripFile } from "./trip-file";

/** The trip and the owner's stops: day by day, as a list, and as a GPX file. */
export function Programme({ t, dataset, trip, stops, map, go }: ProgrammeProps) {
  const entries = useMemo(
    () => programmeOf(trip, stops, dataset.sites, t.language),
    [trip, stops, dataset, t],
  );
  const steps = useMemo(() => programmeSteps(entries), [entries]);
  // Another programme starts at its first step.
  const [chosen, setChosen] = useState({ trip, stops, at: -1 });
  const at = chosen.trip === trip && chosen.stops === stops ? chosen.at : -1;
  const step = steps[at];
  const owned = stops.length > 0;
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
    <section className="owner" aria-label={t(owned ? "core.owner.title" : "core.owner.trip")}>
      <div className="owner-bar">
        {owned && (
          <details className="owner-all" ref={all} onKeyDown={foldOnEscape}>
            <summary>{t("core.owner.title")}</summary>
            <div className="owner-list">
              {programmeSteps(entries).map((one) => (
                <StepWords key={keyOf(one)} t={t} step={one} go={goFromList} />
              ))}
              <Undated t={t} entries={entries} go={goFromList} />
            </div>
          </details>
        )}
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
        <Gpx t={t} dataset={dataset} entries={entries} />
      </div>
      <div className="owner-now" role="status">
        {step && <StepWords t={t} step={step} />}
      </div>
    </section>
  );
}

/** Stops without a day, in a programme with days. */
function Undated({
  t,
  entries,
  go,
}: Pick<ProgrammeProps, "t" | "go"> & { entries: readonly ProgrammeEntry[] }) {
  const undated = entries.filter(({ day }) => day === null);
  if (undated.length === 0 || undated.length === entries.length) return null;
  return <StepWords t={t} step={{ day: null, entries: undated }} go={go} />;
}

function StepWords({
  t,
  step,
  go,
}: Pick<ProgrammeProps, "t"> & { step: ProgrammeStep; go?: ProgrammeProps["go"] }) {
  return (
    <div className="owner-step">
      {step.day !== null && <strong>{t("core.owner.day", { day: step.day })}</strong>}
      <ul>
        {step.entries.map((entry) => (
          <li key={`${entry.mark}${entry.name}`}>
            {entry.mark && (
              <span className={entry.site ? "owner-number" : "owner-letter"}>{entry.mark}</span>
            )}{" "}
            {go ? (
              <button type="button" className="owner-name" onClick={() => go([entry.lonLat])}>
                <bdi>{entry.name}</bdi>
              </button>
            ) : (
              <bdi className="owner-name">{entry.name}</bdi>
            )}
            {entry.text && (
              <bdi className="owner-text" dir="auto">
                {entry.text}
              </bdi>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function keyOf({ day, entries }: ProgrammeStep): string {
  return `${day ?? ""} ${entries[0]?.mark ?? ""} ${entries[0]?.name ?? ""}`;
}

/**
 * A link and not a button: a frame that may not download can still open it in a tab. A sandbox does
 * not tell whether downloads are allowed, so after an attempt the text can be copied too.
 */
function Gpx({
  t,
  dataset,
  entries,
}: Pick<ProgrammeProps, "t" | "dataset"> & { entries: readonly ProgrammeEntry[] }) {
  const [href, setHref] = useState<string>();
  const [tried, setTried] = useState(false);
  const text = useMemo(() => tripFile(t, dataset, entries), [t, dataset, entries]);
  useEffect(() => {
    const file = new Blob([text], { type: "application/gpx+xml" });
    const url = URL.createObjectURL(file);
    setHref(url);
    return () => URL.revokeObjectURL(url);
  }, [text]);
  const name = t("core.owner.gpx");
  return (
    <>
      <a
        className="owner-gpx"
        href={href}
        download={`${PRODUCT_SLUG}_trip_${t.language}.gpx`}
        title={name}
        // A sandboxed frame has an opaque origin.
        onClick={() => setTried(window.origin === "null")}
      >
        <span aria-hidden="true">GPX</span>
        <span className="visually-hidden">{name}</span>
      </a>
      {tried && (
        <label className="owner-copy">
          <span role="status">{t("core.owner.gpxBlocked")}</span>
          <textarea
            readOnly
            rows={3}
            dir="ltr"
            value={text}
            onFocus={(event) => event.currentTarget.select()}
          />
        </label>
      )}
    </>
  );
}
