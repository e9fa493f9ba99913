import { useTranslator } from "../../i18n/react";

type TripLegProps = Readonly<{
  /** From the stop before, as the crow flies. */
  legKm: number;
  /** The same by road, in words; null where nothing is known. */
  byRoad?: string | null;
  /** That a border is crossed on that way; null where none is. */
  border: string | null;
}>;

/** The way to a stop, above it. */
export function TripLeg({ legKm, byRoad, border }: TripLegProps) {
  const t = useTranslator();
  return (
    <p className="trip-leg">
      <span>
        {t.distance(legKm)}
        {byRoad && ` · ${byRoad}`}
      </span>
      {border && <span className="trip-border">{border}</span>}
    </p>
  );
}
