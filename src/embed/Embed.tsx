import { useMemo, useRef } from "react";
import type { Control, EmbedOptions } from "../domain/embed-options";
import { Attribution } from "../features/attribution/Attribution";
import { SiteCard } from "../features/card/SiteCard";
import { LanguageMenu } from "../features/language/LanguageMenu";
import { Legend } from "../features/legend/Legend";
import { ZoomButtons } from "../features/map-controls/ZoomButtons";
import { Count } from "../features/timeline/Count";
import { useTranslator } from "../i18n/react";
import { BareLayout } from "../shell/BareLayout";
import { Notices } from "../shell/Notices";
import { Part } from "../shell/Part";
import { TimelineOfSites } from "../shell/TimelineOfSites";
import { Title } from "../shell/Title";
import { TripLine } from "../shell/TripLine";
import { Truth } from "../shell/Truth";
import { useCardFocus } from "../shell/use-card-focus";
import { usePadding } from "../shell/use-padding";
import { useFilteredSites, useSelectedSite } from "../shell/use-sites";
import { useIliState, useIliStore } from "../state/react";
import { EmbedList } from "./EmbedList";
import { EmbedMap } from "./EmbedMap";
import { FullMapLink } from "./FullMapLink";
import { FullScreenButton } from "./FullScreenButton";
import { OwnersLink } from "./OwnersLink";
import { useAccent } from "./use-accent";
import { useFind } from "./use-find";
import { type FrameLayout, useFrameLayout } from "./use-frame-layout";
import "../shell/shell.css";
import "./Embed.css";

/** What is shown while the owner has not chosen. */
const USUAL: Readonly<Record<FrameLayout, readonly Control[]>> = {
  thumbnail: [],
  column: ["time", "zoom"],
  wide: ["time", "zoom", "lang"],
};

/** The map inside somebody's page: what keeps it honest, and what the owner wants and fits. */
export function Embed({ options }: { options: EmbedOptions }) {
  const t = useTranslator();
  const root = useRef<HTMLDivElement>(null);
  const bare = useIliState((state) => state.ui === "none");
  const selected = useSelectedSite();
  const layout = useFrameLayout(root) ?? "column";
  const found = useFind();
  const store = useIliStore();
  const filtered = useFilteredSites();
  const counted = useMemo(
    () => (found ? filtered.filter(({ id }) => found.has(id)) : filtered),
    [filtered, found],
  );
  const accent = useAccent(options.accent);
  const controls = layout === "thumbnail" ? [] : (options.controls ?? USUAL[layout]);
  const [time, list, zoom, lang, search] = (
    ["time", "list", "zoom", "lang", "search"] as const
  ).map((control) => controls.includes(control));
  const shape = bare ? "bare" : `embed-${layout}`;
  // Panels that come or go are measured anew.
  const padding = usePadding(root, `${shape} ${controls.join(" ")}`);
  useCardFocus();
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
          <header className="embed-head" data-covers="top">
            <div className="embed-title">
              {layout !== "thumbnail" &&
                (options.title === null ? (
                  <Title />
                ) : (
                  <div className="title">
                    <h1>{options.title}</h1>
                  </div>
                ))}
              <div className="embed-tools">
                {lang && <LanguageMenu />}
                <FullMapLink />
                {layout !== "thumbnail" && <FullScreenButton />}
              </div>
            </div>
            <Truth matching={found} />
          </header>
          <div className="embed-middle">
            {places && layout === "wide" && (
              <aside className="embed-side" data-covers="start">
                {places}
              </aside>
            )}
            <div className="embed-stage">
              <Notices />
              {zoom && (
                <div className="embed-buttons" data-covers="end">
                  <ZoomButtons />
                </div>
              )}
              {places && layout === "column" && (
                <details className="embed-list">
                  <summary>{t("core.embed.list")}</summary>
                  <div className="embed-list-body">{places}</div>
                </details>
              )}
              {selected && (
                <div className="embed-card">
                  <Part>
                    <SiteCard site={selected} />
                  </Part>
                </div>
              )}
              <div className="embed-attribution" data-covers="bottom">
                <Attribution />
              </div>
            </div>
          </div>
          <footer className="embed-foot" data-covers="bottom">
            <div className="embed-notes">
              {options.cta && <OwnersLink cta={options.cta} />}
              {layout !== "thumbnail" && <TripLine />}
            </div>
            {layout !== "thumbnail" && (
              <>
                {time && (
                  <Part>
                    <TimelineOfSites />
                    <Count span={store.span} sites={counted} />
                  </Part>
                )}
                {layout === "wide" ? (
                  <Legend />
                ) : (
                  <details className="embed-key">
                    <summary>{t("core.embed.key")}</summary>
                    <Legend />
                  </details>
                )}
              </>
            )}
          </footer>
        </>
      )}
      <main className="app-map">
        {padding && (
          <Part>
            <EmbedMap padding={padding} matching={found} />
          </Part>
        )}
      </main>
    </div>
  );
}
