import { useId, useMemo, useState } from "react";
import type { DayNumber } from "../../domain/day";
import type { Span } from "../../domain/span";
import type { TimedList } from "../../domain/timed-list";
import { useTranslator } from "../../i18n/react";
import { dayOnTimeline, spanInWords } from "../../i18n/wording/dates";
import { useIliState, useIliStore } from "../../state/react";
import { LiveText } from "../../ui/LiveText";
import { createLive, type Live } from "../../ui/live";
import { RangeSlider } from "../../ui/RangeSlider";
import { Count } from "./Count";
import { DayCount } from "./DayCount";
import { DayStepper } from "./DayStepper";
import { Density } from "./Density";
import { Lanes } from "./Lanes";
import { ModeMenu } from "./ModeMenu";
import { PhaseButtons } from "./PhaseButtons";
import { PlayButton } from "./PlayButton";
import "./Timeline.css";

/** A week, for Page Up and Page Down. */
const PAGE_DAYS = 7;

const THUMBS = { span: "two", until: "end", day: "one" } as const;

const lastDay = ({ end }: Span): DayNumber => end - 1;

type TimelineProps = {
  span: Live<Span>;
  /** The sites that are counted. */
  list: TimedList;
  /** How many sites are there whatever the time, which `list` does not count. */
  apart: number;
  /** How many sites are active on each day of the season. */
  perDay: Uint32Array;
};

/**
 * The season with its two phases, the chosen span on it, and how many sites that leaves. A step in
 * time renders none of it: what changes with the span follows it by itself.
 */
export function Timeline({ span, list, apart, perDay }: TimelineProps) {
  const t = useTranslator();
  const store = useIliStore();
  const { season, phases } = store.dataset;
  const mode = useIliState((state) => state.mode);
  const [pointed] = useState(() => createLive<DayNumber | null>(null));
  const tipId = useId();
  const choose = (low: number, high: number) => {
    const { start } = span.get();
    if (store.api.getState().playing) store.play(false);
    store.chooseSpan({ start: low, end: high + 1 });
    if (pointed.get() !== null) pointed.set(low === start ? high : low);
  };
  const end = mode === "day" ? t("core.timeline.mode.day") : t("core.timeline.to");
  const range = useMemo(
    () => ({
      get: () => ({ low: span.get().start, high: span.get().end - 1 }),
      subscribe: span.subscribe,
    }),
    [span],
  );
  return (
    <section className="timeline" aria-label={t("core.timeline.label")}>
      <div className="timeline-grid">
        <PlayButton />
        <PhaseButtons span={span} />
        <ModeMenu />
        <div className="timeline-track">
          <RangeSlider
            min={season.start}
            max={season.end - 1}
            range={range}
            thumbs={THUMBS[mode]}
            onChange={choose}
            onGrab={() => store.play(false)}
            onPoint={pointed.set}
            lowLabel={mode === "day" ? end : t("core.timeline.from")}
            highLabel={end}
            valueText={(day) => dayOnTimeline(t, day, phases)}
            describedBy={tipId}
            pageStep={PAGE_DAYS}
          >
            <Lanes>
              <Density counts={perDay} season={season} pointed={pointed} />
            </Lanes>
            <DayCount id={tipId} day={pointed} counts={perDay} season={season} />
          </RangeSlider>
        </div>
        <div className="timeline-chosen">
          <p className="timeline-dates">
            <LiveText live={span} text={(days) => spanInWords(t, days)} />
          </p>
          <div className="timeline-steppers">
            {mode === "span" && (
              <DayStepper
                thumb={t("core.timeline.from")}
                span={span}
                dayOf={({ start }) => start}
                minOf={() => season.start}
                maxOf={lastDay}
                onChange={(day) => choose(day, lastDay(span.get()))}
              />
            )}
            <DayStepper
              thumb={end}
              span={span}
              dayOf={lastDay}
              minOf={({ start }) => (mode === "span" ? start : season.start)}
              maxOf={() => season.end - 1}
              onChange={(day) => choose(mode === "day" ? day : span.get().start, day)}
            />
          </div>
        </div>
        <Count span={span} list={list} apart={apart} />
      </div>
    </section>
  );
}
