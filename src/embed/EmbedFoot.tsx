import { useMemo } from "react";
import type { EmbedOptions } from "../domain/embed-options";
import { Legend } from "../features/legend/Legend";
import { ActiveCount } from "../features/timeline/ActiveCount";
import { useTranslator } from "../i18n/react";
import type { PlacesOnMap } from "../map/core/places-on-map";
import { GuardedPart } from "../shell/GuardedPart";
import { TimelineOfSites } from "../shell/TimelineOfSites";
import { useFilteredSites } from "../shell/use-sites";
import { useIliStore } from "../state/react";
import { EmbedKey } from "./EmbedKey";
import { OwnersLinks } from "./OwnersLinks";
import { OwnersProgramme } from "./OwnersProgramme";
import type { FrameLayout } from "./use-frame-layout";

/**
 * The bar below the map, or the text beside it: timeline and key, and above it the owner's own
 * content.
 */
export function EmbedFoot({
  layout,
  time,
  cta,
  refused,
  found,
  map,
}: {
  layout: FrameLayout;
  time: boolean;
  cta: EmbedOptions["cta"];
  /** Whether the owner's dataset was refused. */
  refused: boolean;
  /** Ids of the search results; null without a search. */
  found: ReadonlySet<string> | null;
  map: PlacesOnMap | null;
}) {
  const t = useTranslator();
  const { span } = useIliStore();
  const filtered = useFilteredSites();
  const counted = useMemo(
    () => (found ? filtered.filter(({ id }) => found.has(id)) : filtered),
    [filtered, found],
  );
  return (
    <footer className="embed-foot" data-covers={layout === "strip" ? "end" : "bottom"}>
      <div className="embed-notes">
        {refused && <p className="embed-refused">{t("core.embed.ownPlaces")}</p>}
        {cta.length > 0 && <OwnersLinks links={cta} />}
        <OwnersProgramme map={map} />
      </div>
      {time && (
        <div className="embed-bar">
          <GuardedPart>
            <TimelineOfSites />
          </GuardedPart>
          {/* Visible where there is room; always announced. */}
          <div className={layout === "wide" ? "embed-count" : "visually-hidden"}>
            <ActiveCount span={span} sites={counted} />
          </div>
          <EmbedKey />
        </div>
      )}
      {/* In print nothing expands. */}
      <div className="embed-paper-key">
        <Legend />
      </div>
    </footer>
  );
}
