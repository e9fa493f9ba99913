import { useLayoutEffect, useRef } from "react";
import { keyOf } from "../../domain/figure";
import { evidenceIn } from "../../domain/site";
import { useTranslator } from "../../i18n/react";
import { phaseName } from "../../i18n/wording/names";
import { useIliStore } from "../../state/react";
import { IconButton } from "../../ui/Button";
import { Glyph } from "../../ui/Glyph";
import { CloseIcon } from "../../ui/icons";
import { FigureEntries, WeaveEntry } from "./Legend";
import { Mark } from "./Mark";
import "./Legend.css";

/** Signs other than sites, worded as in a picture's key. */
const MARKS = [
  ["cluster", "app.press.cluster"],
  ["circle", "app.press.key.circle"],
  ["faint", "dialogs.press.key.faint"],
  ["dimmed", "dialogs.press.key.dimmed"],
] as const;

/** All signs of the map, a line each as in the short key, then what the evidence does not say. */
export function KeyExplained() {
  const t = useTranslator();
  const store = useIliStore();
  const { sites, phases } = store.dataset;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    // It comes later than its opening, which moves the focus to the heading of what it opens.
    if (document.hasFocus()) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section className="key" aria-labelledby="key-heading">
      <header className="key-head" data-sheet="peek">
        <h2 ref={heading} id="key-heading" tabIndex={-1}>
          {t("core.key.title")}
        </h2>
        <IconButton look="ghost" label={t("core.close")} onClick={() => store.explainKey(false)}>
          <CloseIcon />
        </IconButton>
      </header>
      <ul className="legend" aria-labelledby="key-heading">
        <FigureEntries sites={sites} />
        {MARKS.map(([shape, says]) => (
          <li key={shape} className="legend-entry">
            <Mark shape={shape} />
            {t(says)}
          </li>
        ))}
        <WeaveEntry />
        <li className="legend-entry">
          <Mark shape="planned" />
          {t("app.press.key.planned")}
        </li>
        {phases.map(({ id }) => (
          <li key={id} className="legend-entry">
            <Mark shape="colour" phase={id} />
            {phaseName(t, store.dataset, id)}
          </li>
        ))}
        {sites.some(({ phase }) => phase === null) && (
          <li className="legend-entry">
            <Mark shape="colour" />
            {t("core.area.none")}
          </li>
        )}
      </ul>
      <dl>
        {evidenceIn(sites).map((evidence) => (
          <div key={evidence} className="key-entry">
            <dt>
              {keyOf(sites.filter((site) => site.evidence === evidence)).map(({ figure }) => (
                <Glyph key={figure} shape={figure} />
              ))}
              {t(`core.key.${evidence}`)}
            </dt>
            <dd>{t(`dialogs.about.evidenceMeaning.${evidence}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
