import { useState } from "react";
import { isInTime, type Site } from "../../domain/site";
import { clip } from "../../domain/span";
import { useTranslator } from "../../i18n/react";
import { spanInWords, spanWithYear } from "../../i18n/wording/dates";
import { useIliState, useIliStore } from "../../state/react";
import { spanOf } from "../../state/selectors";
import type { State } from "../../state/state";
import { Button } from "../../ui/Button";

type Time = Pick<State, "phase" | "span" | "mode">;

/**
 * Says that the chosen span excludes this site and offers its own dates, with undo; or says that no
 * dates in the season could be its own.
 */
export function OutOfTime({ site }: { site: Site }) {
  const t = useTranslator();
  const { api, dataset, chooseSpan, filter, play } = useIliStore();
  const [before, setBefore] = useState<Time | null>(null);
  const own = site.when && clip(site.when.days, dataset.season);
  const inTime = useIliState((state) => isInTime(site, spanOf(state, dataset)));
  if (own === null) return null;
  if (!own) {
    const dates = spanWithYear(t, dataset.season);
    return <p className="card-time">{t("core.card.outOfSeason", { dates })}</p>;
  }
  if (!inTime) {
    return (
      <div className="card-time" role="status">
        <p>{t("core.card.outOfTime")}</p>
        <Button
          onClick={() => {
            const { phase, span, mode } = api.getState();
            setBefore({ phase, span, mode });
            play(false);
            chooseSpan(own, "span");
          }}
        >
          {t("core.card.showDates", { dates: spanInWords(t, own) })}
        </Button>
      </div>
    );
  }
  if (!before) return null;
  return (
    <div className="card-time" role="status">
      <p>{t("core.card.datesShown")}</p>
      <Button
        onClick={() => {
          setBefore(null);
          filter(before);
        }}
      >
        {t("core.card.undo")}
      </Button>
    </div>
  );
}
