import { MODES } from "../../domain/address";
import { useTranslator } from "../../i18n/react";
import { timesInWords } from "../../i18n/wording/measures";
import { useIliState, useIliStore } from "../../state/react";
import { SPEEDS } from "../../state/state";

/** Mode (span, single day if days differ, up to a day) and playback speed. */
export function ModeMenu({ byDay }: { byDay: boolean }) {
  const t = useTranslator();
  const store = useIliStore();
  const mode = useIliState((state) => state.mode);
  const speed = useIliState((state) => state.speed);
  return (
    <div className="timeline-menus">
      <select
        className="timeline-menu"
        aria-label={t("core.timeline.mode.label")}
        value={mode}
        onChange={({ currentTarget }) => {
          const chosen = MODES.find((known) => known === currentTarget.value);
          if (chosen) store.chooseMode(chosen);
        }}
      >
        {MODES.filter((known) => known !== "day" || byDay || mode === "day").map((known) => (
          <option key={known} value={known}>
            {t(`core.timeline.mode.${known}`)}
          </option>
        ))}
      </select>
      <select
        className="timeline-menu"
        aria-label={t("core.timeline.speed")}
        value={String(speed)}
        onChange={({ currentTarget }) => {
          const chosen = SPEEDS.find((known) => String(known) === currentTarget.value);
          if (chosen) store.playAt(chosen);
        }}
      >
        {SPEEDS.map((known) => (
          <option key={known} value={String(known)}>
            {timesInWords(known === 0.5 ? "½" : t.number(known))}
          </option>
        ))}
      </select>
    </div>
  );
}
