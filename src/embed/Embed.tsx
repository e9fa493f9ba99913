import { useRef } from "react";
import { Attribution } from "../features/attribution/Attribution";
import { SiteCard } from "../features/card/SiteCard";
import { Legend } from "../features/legend/Legend";
import { ZoomButtons } from "../features/map-controls/ZoomButtons";
import { BareLayout } from "../shell/BareLayout";
import { Notices } from "../shell/Notices";
import { TimelineOfSites } from "../shell/TimelineOfSites";
import { Title } from "../shell/Title";
import { TripLine } from "../shell/TripLine";
import { Truth } from "../shell/Truth";
import { useCardFocus } from "../shell/use-card-focus";
import { usePadding } from "../shell/use-padding";
import { useSelectedSite } from "../shell/use-sites";
import { useIliState } from "../state/react";
import { EmbedMap } from "./EmbedMap";
import { FullMapLink } from "./FullMapLink";
import "../shell/shell.css";
import "./Embed.css";

/** The map inside somebody's page: what keeps it honest, the timeline, and the card on demand. */
export function Embed() {
  const root = useRef<HTMLDivElement>(null);
  const bare = useIliState((state) => state.ui === "none");
  const selected = useSelectedSite();
  const padding = usePadding(root, bare ? "bare" : "embed");
  useCardFocus();
  return (
    <div className="app" data-layout={bare ? "bare" : "embed"} ref={root}>
      {bare ? (
        <BareLayout />
      ) : (
        <>
          <header className="embed-head" data-covers="top">
            <div className="embed-title">
              <Title />
              <FullMapLink />
            </div>
            <Truth />
          </header>
          <div className="embed-stage">
            <Notices />
            <ZoomButtons />
            {selected && (
              <div className="embed-card">
                <SiteCard site={selected} />
              </div>
            )}
            <div className="embed-attribution">
              <Attribution />
            </div>
          </div>
          <footer className="embed-foot" data-covers="bottom">
            <TripLine />
            <TimelineOfSites />
            <Legend />
          </footer>
        </>
      )}
      <main className="app-map">{padding && <EmbedMap padding={padding} />}</main>
    </div>
  );
}
