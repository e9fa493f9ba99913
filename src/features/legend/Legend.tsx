import { type ReactNode, useMemo } from "react";
import { keyOf } from "../../domain/figure";
import type { Site } from "../../domain/site";
import { useTranslator } from "../../i18n/react";
import { useIliStore } from "../../state/react";
import { Glyph } from "../../ui/Glyph";
import "./Legend.css";

/**
 * The key: what pins, a ring and a dot say, of the figures of these sites (all of the data's), after
 * lines of the shell's own.
 */
export function Legend({ sites, children }: { sites?: readonly Site[]; children?: ReactNode }) {
  const t = useTranslator();
  const { dataset } = useIliStore();
  return (
    <ul className="legend" aria-label={t("core.key.title")}>
      {children}
      <FigureEntries sites={sites ?? dataset.sites} />
      <WeaveEntry />
    </ul>
  );
}

/** A line for each figure that these sites are drawn as. */
export function FigureEntries({ sites }: { sites: readonly Site[] }) {
  const t = useTranslator();
  const lines = useMemo(() => keyOf(sites), [sites]);
  return lines.map(({ figure, says }) => (
    <li key={figure} className="legend-entry">
      <Glyph shape={figure} />
      {t(`core.key.${says}`)}
    </li>
  ));
}

/** The line of what is uncertain. */
export function WeaveEntry() {
  const t = useTranslator();
  return (
    <li className="legend-entry">
      <span className="legend-weave" />
      {t("core.key.weave")}
    </li>
  );
}
