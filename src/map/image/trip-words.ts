import { localText } from "../../domain/language";
import { lengthOfTrip } from "../../domain/trip";
import type { TripDay } from "../../domain/trip-plan";
import type { Translator } from "../../i18n/translator";
import { joinSentences } from "../../i18n/wording/sentences";

/** A caption with more stops than this is a list that nobody reads to its end. */
const MOST_STOPS = 12;

/** What a key says of a trip: whose it is and how long, in straight lines. */
export function tripKey(t: Translator, days: readonly TripDay[]): string {
  const stops = days.flatMap((day) => day.stops);
  if (stops.length < 2) return t("core.trip.key");
  return t("dialogs.press.tripKey", { distance: t.distance(lengthOfTrip(stops).totalKm) });
}

/**
 * That a line is a reader's trip and not the crew's route, its length, and its stops by number, day
 * by day; without the stops where they are many, or not all in the picture. Empty without a line.
 */
export function tripCaption(
  t: Translator,
  days: readonly TripDay[],
  isInside: boolean,
): readonly string[] {
  const stops = days.flatMap((day) => day.stops);
  if (stops.length < 2) return [];
  const names = days.map(({ firstNumber, ...day }, index) => {
    const inDay = day.stops
      .map((site, at) => {
        const name = localText(site.names, t.language)?.text ?? site.id;
        return `${t.number(firstNumber + at)}\u00A0${name}`;
      })
      .join(t("core.truth.separator"));
    return days.length > 1 ? `${t("dialogs.trip.dayOnly", { day: index + 1 })}: ${inDay}` : inDay;
  });
  return [
    joinSentences(t, [
      t("dialogs.press.trip", { count: stops.length }),
      t("dialogs.press.tripLength", { distance: t.distance(lengthOfTrip(stops).totalKm) }),
      ...(isInside && stops.length <= MOST_STOPS
        ? [t("dialogs.press.tripStops", { stops: names.join(t("core.source.separator")) })]
        : []),
    ]),
  ];
}

/** The headings of a picture's list of stops; null without a trip. */
export function tripHeadings(
  t: Translator,
  days: readonly TripDay[],
): ReadonlyMap<number, readonly string[]> | null {
  const stops = days.flatMap((day) => day.stops);
  if (stops.length < 2) return null;
  const distance = t.distance(lengthOfTrip(stops).totalKm);
  const whole = t("core.trip.line", { count: stops.length, distance });
  return new Map(
    days.map(({ firstNumber, totalKm }, index) => {
      const values = { day: index + 1, distance: t.distance(totalKm) };
      const day =
        totalKm > 0 ? t("dialogs.trip.day", values) : t("dialogs.trip.dayOnly", { day: index + 1 });
      return [
        firstNumber,
        [...(index === 0 ? [whole] : []), ...(days.length > 1 ? [day] : [])],
      ] as const;
    }),
  );
}
