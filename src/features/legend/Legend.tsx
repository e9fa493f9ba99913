import { useMemo } from "react";
import { keyOf } from "../../domain/figure";
import { useTranslator } from "../../i18n/react";
import { useIliStore } from "../../state/react";
import { Glyph } from "../../ui/Glyph";
import "./Legend.css";

/** The key: what pins, a ring and a dot say, of the figures that the data have. */
export function Legend() {
  const t = useTranslator();
  const { sites } = useIliStore().dataset;
  const lines = useMemo(() => keyOf(sites), [sites]);
  return (
    <ul className="legend" aria-label={t("core.key.title")}>
      {lines.map(({ figure, says }) => (
        <li key={figure} className="legend-entry">
          <Glyph shape={figure} tone="neutral" />
          {t(`core.key.${says}`)}
        </li>
      ))}
      <li className="legend-entry">
        <span className="legend-weave" />
        {t("core.key.weave")}
      </li>
    </ul>
  );
}
