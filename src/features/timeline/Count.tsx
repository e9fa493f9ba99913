import { useEffect, useState } from "react";
import { useTranslator } from "../../i18n/react";

/** A count that changes faster than this is not spoken: a screen reader would never catch up. */
const SPOKEN_AFTER_MS = 700;

/** How many sites are in the chosen time: seen at once, spoken when it has settled. */
export function Count({ shown, total }: { shown: number; total: number }) {
  const t = useTranslator();
  const words = t("core.timeline.count", { count: total, shown, total });
  const [spoken, setSpoken] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(words), SPOKEN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <p className="timeline-count">
      <span aria-hidden="true">{words}</span>
      <span role="status" className="visually-hidden">
        {spoken}
      </span>
    </p>
  );
}
