import { useEffect } from "react";
import { nextPhase, nextSpan, playFrom } from "../../domain/timeline";
import { useTranslator } from "../../i18n/react";
import { useMediaQuery } from "../../platform/media";
import { useIliState, useIliStore } from "../../state/react";
import { IconButton } from "../../ui/Button";
import { PauseIcon, PlayIcon } from "../../ui/icons";

const DAYS_PER_SECOND = 5;
const SECONDS_PER_PHASE = 3;

/** Plays the season day by day; under reduced motion, phase by phase. */
export function PlayButton() {
  const t = useTranslator();
  const store = useIliStore();
  const { api, dataset, span } = store;
  const { season, phases } = dataset;
  const playing = useIliState((state) => state.playing);
  const speed = useIliState((state) => state.speed);
  const mode = useIliState((state) => state.mode);
  const calm = useMediaQuery("(prefers-reduced-motion: reduce)");
  useEffect(() => {
    if (!playing) return;
    const step = () => {
      const growing = api.getState().mode === "until";
      const next = calm
        ? nextPhase(span.get(), season, phases)
        : nextSpan(span.get(), season, growing);
      if (next) store.chooseSpan(next);
      else store.play(false);
    };
    const seconds = (calm ? SECONDS_PER_PHASE : 1 / DAYS_PER_SECOND) / speed;
    const timer = setInterval(step, 1000 * seconds);
    const stopWhenHidden = () => document.hidden && store.play(false);
    document.addEventListener("visibilitychange", stopWhenHidden);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", stopWhenHidden);
    };
  }, [playing, speed, calm, api, store, span, season, phases]);
  const start = () => {
    if (calm) {
      const first = nextPhase(span.get(), season, phases) ?? nextPhase(season, season, phases);
      if (first) store.chooseSpan(first, "span");
    } else store.chooseSpan(playFrom(span.get(), season, mode));
    store.play(true);
  };
  return (
    <IconButton
      look="primary"
      className="timeline-play"
      label={t(playing ? "core.timeline.pause" : "core.timeline.play")}
      onClick={() => (playing ? store.play(false) : start())}
    >
      {playing ? <PauseIcon /> : <PlayIcon />}
    </IconButton>
  );
}
