import type { RoadLeg } from "../../domain/road-estimate";
import type { Site } from "../../domain/site";
import { visitorNotes } from "../../domain/trip";
import type { TripDay } from "../../domain/trip-plan";
import { useTranslator } from "../../i18n/react";
import { VisitorNotes } from "../../i18n/VisitorNotes";
import { borderInWords } from "../../i18n/wording/border";
import { legByRoadInWords } from "../../i18n/wording/road";
import { useIliStore } from "../../state/react";
import { HEADINGS } from "./SheetList";
import { SheetRow } from "./SheetRow";

type TripRowsProps = Readonly<{
  days: readonly TripDay[];
  /** Of the whole trip. */
  legs: readonly RoadLeg[];
  towns: readonly Site[];
}>;

/** The stops of a trip in the printed list, day by day, each with the way to it. */
export function TripRows({ days, legs, towns }: TripRowsProps) {
  const t = useTranslator();
  const { dataset } = useIliStore();
  const stops = days.flatMap((day) => day.stops);
  return days.map((day, index) => (
    <tbody key={day.firstNumber}>
      {days.length > 1 && (
        <tr className="print-part">
          <th colSpan={HEADINGS.length} scope="rowgroup">
            {t("dialogs.trip.day", { day: index + 1, distance: t.distance(day.totalKm) })}
          </th>
        </tr>
      )}
      {day.stops.map((site, at) => {
        const number = day.firstNumber + at;
        const before = stops[number - 2];
        const leg = legs[number - 2];
        const byRoad = leg && legByRoadInWords(t, leg);
        const border = before && borderInWords(t, dataset, before, site);
        return (
          <SheetRow
            key={site.id}
            number={t.number(number)}
            site={site}
            towns={towns}
            way={[
              ...(leg ? [`+ ${t.distance(leg.straightKm)}`] : []),
              ...(byRoad ? [byRoad] : []),
              ...(border ? [border] : []),
            ]}
          />
        );
      })}
    </tbody>
  ));
}

/** What a visitor must know of the stops, under the list; the country's too where a border is crossed. */
export function TripNotes({ days }: { days: readonly TripDay[] }) {
  const t = useTranslator();
  const { production } = useIliStore().dataset;
  const stops = days.flatMap((day) => day.stops);
  if (!visitorNotes(stops, production)) return null;
  return (
    <section className="print-notes">
      <h2>{t("core.card.access")}</h2>
      <VisitorNotes stops={stops} production={production} place="h3" />
    </section>
  );
}
