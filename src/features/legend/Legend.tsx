import { type ReactNode, useMemo } from "react";
import { keyOf } from "../../domain/figure";
import type { Site } from "../../domain/site";
import { useTranslator } from "../../i18n/react";
import { useIliStore } from "../../state/react";
import { Glyph } from "../../ui/Glyph";
import "./Legend.css";

/**
 * The short key: lines of the shell first, then figures of these sites (default: all of the
 * dataset), uncertain time, and what the shell has for the end.
 */
export function Legend({
  sites,
  children,
  after,
}: {
  sites?: readonly Site[];
  children?: ReactNode;
  after?: ReactNode;
}) {
  const t = useTranslator();
  const { dataset } = useIliStore();
  return (
    <ul className="legend" aria-label={t("core.key.title")}>
      {children}
      <FigureEntries sites={sites ?? dataset.sites} />
      <WeaveEntry />
      {after}
    </ul>
  );
}

/** A line for each figure used by these sites. */
export function FigureEntries({ sites }: { sites: readonly Site[] }) {
  const t = useTranslator();
  const lines = useMemo(() => keyOf(sites), [sites]);
  return lines.map(({ figure, says }) => (
    <li key={figure} className="legend-entry">
      <Glyph shape={figure} phase={says} />
      {t(`core.key.${says}`)}
    </li>
  ));
}

/** The line about uncertain time. */
export function WeaveEntry() {
  const t = useTranslator();
  return (
    <li className="legend-entry">
      <span className="legend-weave" />
      {t("core.key.weave")}
    </li>
  );
}
