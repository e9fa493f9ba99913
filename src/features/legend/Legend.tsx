import { useMemo } from "react";
import { figureOf } from "../../domain/figure";
import { evidenceIn } from "../../domain/site";
import { useTranslator } from "../../i18n/react";
import { useIliStore } from "../../state/react";
import { Glyph } from "../../ui/Glyph";
import "./Legend.css";

/** The key: what a pin, a ring and a dot say, of the figures that the data have. */
export function Legend() {
  const t = useTranslator();
  const { sites } = useIliStore().dataset;
  const evidence = useMemo(() => evidenceIn(sites), [sites]);
  return (
    <ul className="legend" aria-label={t("core.key.title")}>
      {evidence.map((evidence) => (
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
