import { figureOf } from "../../domain/figure";
import { EVIDENCE } from "../../domain/site";
import { useTranslator } from "../../i18n/react";
import { Glyph } from "../../ui/Glyph";
import "./Legend.css";

/** The key: what a pin, a ring and a dot say. */
export function Legend() {
  const t = useTranslator();
  return (
    <ul className="legend" aria-label={t("core.key.title")}>
      {EVIDENCE.map((evidence) => (
        <li key={evidence} className="legend-entry">
          <Glyph shape={figureOf(evidence)} tone="neutral" />
          {t(`core.key.${evidence}`)}
        </li>
      ))}
      <li className="legend-entry">
        <span className="legend-weave" />
        {t("core.key.weave")}
      </li>
    </ul>
  );
}
