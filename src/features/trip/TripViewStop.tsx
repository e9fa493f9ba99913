import type { Site } from "../../domain/site";
import { LocalTextSpan } from "../../i18n/LocalTextSpan";
import { useTranslator } from "../../i18n/react";
import { borderInWords } from "../../i18n/wording/border";
import { evidenceShort } from "../../i18n/wording/evidence";
import { useIliStore } from "../../state/react";
import { TripLeg } from "./TripLeg";

type TripViewStopProps = Readonly<{
  site: Site;
  /** The stop before; null for the trip's first. */
  before: Site | null;
  number: number;
  /** From the stop before; null for the trip's first. */
  legKm: number | null;
}>;

/** A stop of a link's trip: the way to it, its name, which opens its card, and how sure it is. */
export function TripViewStop({ site, before, number, legKm }: TripViewStopProps) {
  const t = useTranslator();
  const store = useIliStore();
  const border = before && borderInWords(t, store.dataset, before, site);
  return (
    <li>
      {legKm !== null && <TripLeg legKm={legKm} border={border} />}
      <div className="trip-view-stop">
        <span className="trip-number" aria-hidden="true">
          {number}
        </span>
        <span>
          <button type="button" className="trip-open" onClick={() => store.select(site.id)}>
            <LocalTextSpan text={site.names} />
          </button>
          <span className="trip-evidence">{evidenceShort(t, site)}</span>
        </span>
      </div>
    </li>
  );
}
