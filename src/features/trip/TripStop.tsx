import { type HTMLAttributes, useEffect, useRef } from "react";
import { localText } from "../../domain/language";
import type { Site } from "../../domain/site";
import { useTranslator } from "../../i18n/react";
import { evidenceShort } from "../../i18n/wording/evidence";
import { useIliStore } from "../../state/react";
import { Button, IconButton } from "../../ui/Button";
import { CloseIcon, DownIcon, MoreIcon, UpIcon } from "../../ui/icons";
import { OpenPlace } from "./OpenPlace";
import { TripLeg } from "./TripLeg";
import { VisitNote } from "./VisitNote";

type TripStopProps = Readonly<{
  site: Site;
  number: number;
  /** From the stop before; null for the trip's first. */
  legKm: number | null;
  /** The same by road, in words; null where nothing is known. */
  byRoad: string | null;
  /** That a border is crossed on that way; null where none is. */
  border: string | null;
  startsDay: boolean;
  isLast: boolean;
  /** Id of the sentence that says how a stop is moved. */
  hint: string;
  drag: HTMLAttributes<HTMLElement>;
  /** Whether the key moves it. */
  onKey(key: string): boolean;
  onStep(by: -1 | 1): void;
  onRemove(): void;
  /** Whether all of its buttons are shown in a narrow window. */
  unfolded: boolean;
  onUnfold(): void;
  onSplit(): void;
  /** Gets what to say of the reader's note on the site. */
  onNote(sentence: string): void;
}>;

/** A stop in the dialog, with the way to it and its buttons. */
export function TripStop(props: TripStopProps) {
  const { site, number, legKm, byRoad, border, startsDay, isLast, hint, drag } = props;
  const { onKey, onStep, onRemove, onSplit, onNote, unfolded, onUnfold } = props;
  const t = useTranslator();
  const store = useIliStore();
  const actions = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!unfolded) return;
    const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    actions.current?.scrollIntoView({ block: "nearest", behavior: calm ? "auto" : "smooth" });
  }, [unfolded]);
  const name = localText(site.names, t.language)?.text ?? site.id;
  return (
    <li data-row={site.id} className="trip-row">
      {legKm !== null && <TripLeg legKm={legKm} byRoad={byRoad} border={border} />}
      <div className="trip-stop">
        <button
          type="button"
          className="trip-handle"
          data-press="handle"
          aria-label={t("dialogs.trip.moveHandle", { name })}
          aria-describedby={hint}
          {...drag}
          onKeyDown={(event) => {
            if (onKey(event.key)) event.preventDefault();
          }}
        >
          <span className="trip-number" aria-hidden="true">
            {number}
          </span>
        </button>
        <span className="trip-name">
          <OpenPlace site={site} />
          <span className="trip-evidence">{evidenceShort(t, site)}</span>
        </span>
        {/* Only where there is room for no more; see the style sheet. */}
        <IconButton
          className="trip-unfold"
          look="ghost"
          data-press="more"
          label={t("dialogs.trip.more", { name })}
          aria-expanded={unfolded}
          onClick={onUnfold}
        >
          <MoreIcon />
        </IconButton>
        <IconButton
          look="ghost"
          data-press="remove"
          label={t("dialogs.trip.remove", { name })}
          onClick={onRemove}
        >
          <CloseIcon />
        </IconButton>
        <span ref={actions} className="trip-actions" data-unfolded={unfolded}>
          <VisitNote id={site.id} name={name} onNote={onNote} />
          <Button
            look="ghost"
            className="trip-directions"
            aria-label={t("dialogs.directions.title", { name })}
            onClick={() => store.open({ type: "directions", site: site.id, back: "trip" })}
          >
            {t("app.directions.open")}
          </Button>
          {legKm !== null && (
            <Button look="ghost" className="trip-directions" data-press="day" onClick={onSplit}>
              {t(startsDay ? "dialogs.trip.dayJoin" : "dialogs.trip.dayStart")}
              <span className="visually-hidden"> {name}</span>
            </Button>
          )}
          <span className="trip-moves">
            <IconButton
              look="ghost"
              data-press="up"
              label={t("dialogs.trip.earlier", { name })}
              disabled={number === 1}
              onClick={() => onStep(-1)}
            >
              <UpIcon />
            </IconButton>
            <IconButton
              look="ghost"
              data-press="down"
              label={t("dialogs.trip.later", { name })}
              disabled={isLast}
              onClick={() => onStep(1)}
            >
              <DownIcon />
            </IconButton>
          </span>
        </span>
      </div>
    </li>
  );
}
