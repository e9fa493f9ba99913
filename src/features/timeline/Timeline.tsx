import { useId, useMemo, useState } from "react";
import type { DayNumber } from "../../domain/day";
import type { Span } from "../../domain/span";
import { useTranslator } from "../../i18n/react";
import { dayOnTimeline, spanInWords } from "../../i18n/wording/dates";
import { useIliState, useIliStore } from "../../state/react";
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

type TimelineProps = {
  span: Span;
  shown: number;
  total: number;
  /** How many sites are active on each day of the season. */
  perDay: Uint32Array;
};

/** The season with its two phases, the chosen span on it, and how many sites that leaves. */
export function Timeline({ span, shown, total, perDay }: TimelineProps) {
  const t = useTranslator();
  const store = useIliStore();
  const { season, phases } = store.dataset;
  const mode = useIliState((state) => state.mode);
  const [pointed, setPointed] = useState<DayNumber | null>(null);
  const tipId = useId();
  const choose = (low: number, high: number) => {
    store.play(false);
    store.chooseSpan({ start: low, end: high + 1 });
    setPointed((day) => (day === null ? null : low === span.start ? high : low));
  };
  const last = span.end - 1;
  const end = mode === "day" ? t("core.timeline.mode.day") : t("core.timeline.to");
  const chosen = useMemo(() => spanInWords(t, span), [t, span]);
  return (
    <section className="timeline" aria-label={t("core.timeline.label")}>
      <div className="timeline-grid">
        <PlayButton span={span} />
        <PhaseButtons span={span} />
        <ModeMenu />
        <div className="timeline-track">
          <RangeSlider
            min={season.start}
            max={season.end - 1}
            low={span.start}
            high={last}
            thumbs={THUMBS[mode]}
            onChange={choose}
            onGrab={() => store.play(false)}
            onPoint={setPointed}
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
          <p className="timeline-dates">{chosen}</p>
          <div className="timeline-steppers">
            {mode === "span" && (
              <DayStepper
                thumb={t("core.timeline.from")}
                day={span.start}
                min={season.start}
                max={last}
                onChange={(day) => choose(day, last)}
              />
            )}
            <DayStepper
              thumb={end}
              day={last}
              min={mode === "span" ? span.start : season.start}
              max={season.end - 1}
              onChange={(day) => choose(mode === "day" ? day : span.start, day)}
            />
          </div>
        </div>
        <Count shown={shown} total={total} />
      </div>
    </section>
  );
}
