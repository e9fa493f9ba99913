import { memo } from "react";
import { figureOf } from "../../domain/figure";
import { distanceKm } from "../../domain/geo";
import type { Site } from "../../domain/site";
import { LocalTextSpan } from "../../i18n/LocalTextSpan";
import { useTranslator } from "../../i18n/react";
import { evidenceBriefly } from "../../i18n/wording/evidence";
import { useIliState, useIliStore } from "../../state/react";
import { Glyph } from "../../ui/Glyph";

/** Height of a row in a long list; the style sheet has the same. */
export const ROW_REM = 3.75;

/** One site of the list: what it is called, what it is, and how sure anyone is. */
export const SiteRow = memo(function SiteRow({
  site,
  row,
  count,
}: {
  site: Site;
  /** From 0, with the count of all rows, where only a part of the list is in the page. */
  row?: number;
  count?: number;
}) {
  const t = useTranslator();
  const store = useIliStore();
  const selected = useIliState((state) => state.site === site.id);
  const position = useIliState((state) => state.position);
  const hovered = useIliState((state) => state.hoveredId === site.id);
  return (
    <li
      data-site-id={site.id}
      aria-posinset={row === undefined ? undefined : row + 1}
      aria-setsize={count}
      style={row === undefined ? undefined : { insetBlockStart: `${row * ROW_REM}rem` }}
    >
      <button
        type="button"
        className="places-row"
        aria-current={selected || undefined}
        data-hovered={hovered || undefined}
        onClick={() => store.select(site.id)}
        onPointerEnter={() => store.hover(site.id)}
        onPointerLeave={() => store.hover(null)}
        onFocus={() => store.hover(site.id)}
        onBlur={() => store.hover(null)}
      >
        <Glyph shape={figureOf(site.evidence)} tone={site.phase} />
        <span className="places-row-text">
          <LocalTextSpan text={site.names} className="places-row-name" />
          <span className="places-row-evidence">{evidenceBriefly(t, site)}</span>
          {position && (
            <span className="places-row-away">
              {t("app.position.away", {
                distance: t.distance(distanceKm(position.lonLat, site.lonLat)),
              })}
            </span>
          )}
        </span>
      </button>
    </li>
  );
});
