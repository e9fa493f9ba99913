import { useId, useMemo, useState } from "react";
import type { DayNumber } from "../../domain/day";
import type { LiveSpan } from "../../domain/span";
import { daysDiffer } from "../../domain/timeline";
import { useTranslator } from "../../i18n/react";
import { dayOnTimeline, spanInWords } from "../../i18n/wording/dates";
import { useIliState, useIliStore } from "../../state/react";
import { Button } from "../../ui/Button";
import { SettingsIcon } from "../../ui/icons";
import { LiveText } from "../../ui/LiveText";
import { createLive } from "../../ui/live";
import { RangeSlider } from "../../ui/RangeSlider";
import { DayCount } from "./DayCount";
import { Density } from "./Density";
import { Lanes } from "./Lanes";
import { PlayButton } from "./PlayButton";
import { TimeSettings } from "./TimeSettings";
import { WholeSeason } from "./WholeSeason";
import "./Timeline.css";

/** Page Up and Page Down step by a week. */
const PAGE_DAYS = 7;

const THUMBS = { span: "two", until: "end", day: "one" } as const;

type TimelineProps = {
  span: LiveSpan;
  /** Number of active sites on each day of the season. */
  perDay: Uint32Array;
};

/**
 * The season as a range slider with the phases as its track, and the chosen span on it. Other
 * controls are collapsed. A change of the span renders nothing here: its parts subscribe to it.
 */
export function Timeline({ span, perDay }: TimelineProps) {
  const t = useTranslator();
  const store = useIliStore();
  const { season, phases } = store.dataset;
  const mode = useIliState((state) => state.mode);
  const [open, setOpen] = useState(false);
  const [pointed] = useState(() => createLive<DayNumber | null>(null));
  const tipId = useId();
  const settingsId = useId();
  const byDay = useMemo(() => daysDiffer(perDay, phases, season), [perDay, phases, season]);
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
    <section
      className="timeline"
      aria-label={t("core.timeline.label")}
      data-open={open || undefined}
    >
      <div className="timeline-grid">
        <PlayButton />
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
            {...(byDay && { describedBy: tipId })}
            pageStep={PAGE_DAYS}
          >
            <Lanes span={span}>
              {byDay && <Density counts={perDay} season={season} pointed={pointed} />}
            </Lanes>
            {byDay && <DayCount id={tipId} day={pointed} counts={perDay} season={season} />}
          </RangeSlider>
        </div>
        <Button
          className="timeline-dates"
          look="ghost"
          aria-expanded={open}
          aria-controls={settingsId}
          onClick={() => setOpen(!open)}
        >
          <LiveText live={span} text={(days) => inTwoLines(spanInWords(t, days))} />
          <span className="visually-hidden">. {t("core.timeline.more")}</span>
          <SettingsIcon />
        </Button>
        <WholeSeason span={span} />
        <div id={settingsId} className="timeline-settings" hidden={!open}>
          {open && <TimeSettings span={span} byDay={byDay} onChange={choose} />}
        </div>
      </div>
    </section>
  );
}

/** Allows a break only between the two days, after the dash or 至. */
function inTwoLines(dates: string): string {
  return dates
    .replace(/ /g, "\u00a0")
    .replace(/([–—])\u00a0/, "$1 ")
    .replace(/\d[–—]/, "$&\u2060")
    .replace("至", "至\u200b");
}
