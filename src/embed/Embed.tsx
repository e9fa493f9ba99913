import { useEffect, useRef, useState } from "react";
import type { Control, EmbedOptions } from "../domain/embed-options";
import { PRODUCT_NAME } from "../domain/product-table";
import { titlesOf } from "../domain/title";
import { Attribution } from "../features/attribution/Attribution";
import { SiteCard } from "../features/card/SiteCard";
import { ZoomButtons } from "../features/map-controls/ZoomButtons";
import { useTranslator } from "../i18n/react";
import { pageTitle } from "../i18n/wording/title";
import type { PlacesOnMap } from "../map/core/places-on-map";
import { setReadiness } from "../platform/ready";
import { BareLayout } from "../shell/BareLayout";
import { GuardedPart } from "../shell/GuardedPart";
import { READINESS } from "../shell/map-events";
import { Notices } from "../shell/Notices";
import { useCardFocus } from "../shell/use-card-focus";
import { usePadding } from "../shell/use-padding";
import { useSelectedSite } from "../shell/use-sites";
import { useIliState, useIliStore } from "../state/react";
import { showDirections } from "./directions";
import { EmbedFoot } from "./EmbedFoot";
import { EmbedHead } from "./EmbedHead";
import { EmbedKey } from "./EmbedKey";
import { EmbedList } from "./EmbedList";
import { EmbedMap } from "./EmbedMap";
import { useFind } from "./find";
import { keepForPaper } from "./keep-for-paper";
import { useAccent } from "./use-accent";
import { type FrameLayout, useFrameLayout } from "./use-frame-layout";
import "../shell/shell.css";
import "./Embed.css";

/** Controls shown by default in each layout. */
const USUAL: Readonly<Record<FrameLayout, readonly Control[]>> = {
  thumbnail: [],
  strip: [],
  banner: ["time", "zoom"],
  column: ["time", "zoom"],
  wide: ["time", "zoom", "lang"],
};

/**
 * The map inside a host page: title, evidence, attribution, and the controls that the owner wants
 * and that fit.
 */
export function Embed({
  options,
  refused,
}: {
  options: EmbedOptions;
  /** Whether the owner's dataset was refused. */
  refused: boolean;
}) {
  const t = useTranslator();
  const { dataset, mapStatus } = useIliStore();
  const root = useRef<HTMLDivElement>(null);
  const title = options.title ?? titlesOf(dataset.production, t.language).shown;
  const documentTitle =
    options.title === null
      ? pageTitle(t, dataset.production)
      : `${options.title} · ${PRODUCT_NAME}`;
  useEffect(() => {
    document.title = documentTitle;
  }, [documentTitle]);
  const bare = useIliState((state) => state.ui === "none");
  const selected = useSelectedSite();
  const layout = useFrameLayout(root) ?? "column";
  const found = useFind();
  const [map, setMap] = useState<PlacesOnMap | null>(null);
  const accent = useAccent(options.accent);
  const hasRoom = layout !== "thumbnail" && layout !== "strip";
  const controls = hasRoom ? (options.controls ?? USUAL[layout]) : [];
  const [time, list, zoom, lang, search] = (
    ["time", "list", "zoom", "lang", "search"] as const
  ).map((control) => controls.includes(control));
  // Where texts leave the map little room, the attribution collapses as on a phone.
  const crowded = layout === "strip" || layout === "thumbnail";
  const shape = bare ? "bare" : `embed-${layout}`;
  // Remeasured when panels come or go.
  const padding = usePadding(root, `${shape} ${controls.join(" ")}`);
  useCardFocus();
  useEffect(() => {
    const settled = () => setReadiness(READINESS[mapStatus.getState()]);
    return root.current ? keepForPaper(root.current, settled) : undefined;
  }, [mapStatus]);
  const places = (list || search) && (
    <EmbedList list={list === true} search={search === true} found={found} />
  );
  return (
    <div
      className="app"
      data-layout={`${shape} ${controls.join(" ")}`}
      data-embed={bare ? undefined : layout}
      style={accent}
      ref={root}
    >
      {bare ? (
        <BareLayout matching={found} />
      ) : (
        <>
          <EmbedHead
            layout={layout}
            title={options.title}
            language={lang === true}
            matching={found}
          />
          <div className="embed-middle">
            {places && layout === "wide" && (
              <aside className="embed-side" data-covers="start">
                {places}
              </aside>
            )}
            <div className="embed-stage">
              <Notices />
              <div className="embed-buttons" data-covers={zoom ? "end" : "corner"}>
                {zoom && <ZoomButtons />}
                {!time && <EmbedKey />}
              </div>
              {places && layout !== "wide" && (
                <details className="embed-list">
                  <summary data-covers="corner">{t("core.embed.list")}</summary>
                  <div className="embed-list-body">{places}</div>
                </details>
              )}
              <div className="embed-attribution" data-covers={crowded ? "corner" : "bottom"}>
                <Attribution short={crowded} />
              </div>
            </div>
          </div>
          <EmbedFoot
            layout={layout}
            time={time === true}
            cta={options.cta}
            refused={refused}
            found={found}
            map={map}
          />
          {selected && (
            <div className="embed-card">
              <p className="embed-card-title">{title}</p>
              {/* The key resets the scroll position for another site. */}
              <div className="embed-card-body" key={selected.id}>
                <GuardedPart>
                  <SiteCard
                    site={selected}
                    actions={
                      <div
                        ref={(root) =>
                          showDirections(root, t.language, dataset.countries, selected)
                        }
                      />
                    }
                  />
                </GuardedPart>
              </div>
              <Attribution short={crowded} />
            </div>
          )}
        </>
      )}
      <main className="app-map">
        {padding && (
          <GuardedPart>
            <EmbedMap padding={padding} matching={found} onPlaces={setMap} />
          </GuardedPart>
        )}
      </main>
    </div>
  );
}
