import { useMemo } from "react";
import { useTranslator } from "../../i18n/react";
import { dayOnTimeline, spanInWords } from "../../i18n/wording/dates";
import { useIliState, useIliStore } from "../../state/react";
import { spanOf } from "../../state/selectors";
import { RangeSlider } from "../../ui/RangeSlider";
import { Count } from "./Count";
import { DayStepper } from "./DayStepper";
import { Lanes } from "./Lanes";
import { PhaseButtons } from "./PhaseButtons";
import { PlayButton } from "./PlayButton";
import "./Timeline.css";

/** A week, for Page Up and Page Down. */
const PAGE_DAYS = 7;

/** The season with its two phases, the chosen span on it, and how many sites that leaves. */
export function Timeline({ shown, total }: { shown: number; total: number }) {
  const t = useTranslator();
  const store = useIliStore();
  const { season, phases } = store.dataset;
  const phase = useIliState((state) => state.phase);
  const from = useIliState((state) => state.from);
  const to = useIliState((state) => state.to);
  const span = useMemo(
    () => spanOf({ phase, from, to }, { season, phases }),
    [phase, from, to, season, phases],
  );
  const choose = (low: number, high: number) => {
    store.play(false);
    store.chooseSpan({ start: low, end: high + 1 });
  };
  const last = span.end - 1;
  return (
    <section className="timeline" aria-label={t("core.timeline.label")}>
      <div className="timeline-grid">
        <PlayButton span={span} />
        <PhaseButtons span={span} />
        <div className="timeline-track">
          <RangeSlider
            min={season.start}
            max={season.end - 1}
            low={span.start}
            high={last}
            onChange={choose}
            onGrab={() => store.play(false)}
            lowLabel={t("core.timeline.from")}
            highLabel={t("core.timeline.to")}
            valueText={(day) => dayOnTimeline(t, day, phases)}
            pageStep={PAGE_DAYS}
          >
            <Lanes />
          </RangeSlider>
        </div>
        <div className="timeline-chosen">
          <p className="timeline-dates">{spanInWords(t, span)}</p>
          <div className="timeline-steppers">
            <DayStepper
              thumb={t("core.timeline.from")}
              day={span.start}
              min={season.start}
              max={last}
              onChange={(day) => choose(day, last)}
            />
            <DayStepper
              thumb={t("core.timeline.to")}
              day={last}
              min={span.start}
              max={season.end - 1}
              onChange={(day) => choose(span.start, day)}
            />
          </div>
          <Count shown={shown} total={total} />
        </div>
      </div>
    </section>
  );
}
