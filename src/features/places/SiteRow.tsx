import { memo, useMemo } from "react";
import { figureOf } from "../../domain/figure";
import { distanceKm } from "../../domain/geo";
import type { Site } from "../../domain/site";
import { LocalTextSpan } from "../../i18n/LocalTextSpan";
import { useTranslator } from "../../i18n/react";
import { evidenceBriefly } from "../../i18n/wording/evidence";
import { fromNamedPlace } from "../../i18n/wording/from";
import { useIliState, useIliStore } from "../../state/react";
import { Glyph } from "../../ui/Glyph";
import { RowAction } from "./RowAction";

/** Row height of a virtualised list; repeated in the style sheet. */
export const ROW_REM = 5;

/**
 * A row of the list: name, kind and evidence of a site. The caller wraps it in a list item with the
 * site's id.
 */
export const SiteRow = memo(function SiteRow({ site }: { site: Site }) {
  const t = useTranslator();
  const store = useIliStore();
  // One selector for both: every row runs it on every change of state.
  const mark = useIliState(({ site: selectedId, hoveredId }) =>
    selectedId === site.id ? "selected" : hoveredId === site.id ? "hovered" : null,
  );
  const position = useIliState((state) => state.position);
  const { sites } = store.dataset;
  const from = useMemo(() => fromNamedPlace(t, site, sites), [t, site, sites]);
  return (
    <>
      <button
        type="button"
        className="places-row"
        aria-current={mark === "selected" || undefined}
        data-hovered={mark === "hovered" || undefined}
        onClick={() => store.select(site.id)}
        onPointerEnter={() => store.hover(site.id)}
        onPointerLeave={() => store.hover(null)}
        onFocus={() => store.hover(site.id)}
        onBlur={() => store.hover(null)}
      >
        <Glyph shape={figureOf(site.evidence, site.status)} phase={site.phase} />
        <span className="places-row-text">
          <LocalTextSpan text={site.names} className="places-row-name" />
          <span className="places-row-evidence">{evidenceBriefly(t, site)}</span>
          {!position && from && <span className="places-row-evidence">{from}</span>}
          {position && (
            <span className="places-row-away">
              {t("app.position.away", {
                distance: t.distance(distanceKm(position.lonLat, site.lonLat)),
              })}
            </span>
          )}
        </span>
      </button>
      <RowAction site={site} />
    </>
  );
});
