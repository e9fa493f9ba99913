import { useDeferredValue, useMemo } from "react";
import { Attribution } from "../features/attribution/Attribution";
import { SiteCard } from "../features/card/SiteCard";
import { DataProblems } from "../features/custom-data/DataProblems";
import { LanguageMenu } from "../features/language/LanguageMenu";
import { Legend } from "../features/legend/Legend";
import { ZoomButtons } from "../features/map-controls/ZoomButtons";
import { PageControls } from "../features/page-controls/PageControls";
import { ClusterMembers } from "../features/places/ClusterMembers";
import { Places } from "../features/places/Places";
import { SearchBox } from "../features/search/SearchBox";
import { useTranslator } from "../i18n/react";
import { Notices } from "../shell/Notices";
import { TimelineOfSites } from "../shell/TimelineOfSites";
import { Title } from "../shell/Title";
import { Truth } from "../shell/Truth";
import { useFilteredSites, useSelectedSite, useSpan } from "../shell/use-sites";
import { useIliState, useIliStore } from "../state/react";
import { Sheet } from "../ui/Sheet";

/** Ids that the search found, best first; null without a search. */
type Found = { found: readonly string[] | null };

/** A panel beside the map and the timeline below it. */
export function WideLayout({ found }: Found) {
  return (
    <>
      <section className="panel" data-covers="start">
        <header className="panel-head">
          <div className="panel-tools">
            <LanguageMenu />
            <PageControls />
          </div>
          <Title />
          <Truth />
        </header>
        <div className="panel-body">
          <PlacesOrCard found={found} />
        </div>
        <footer className="panel-foot">
          <Legend />
        </footer>
      </section>
      <div className="stage">
        <Notices />
        <ZoomButtons />
        <div className="stage-foot" data-covers="bottom">
          <Attribution />
        </div>
        <div className="bar" data-covers="bottom">
          <TimelineOfSites />
        </div>
      </div>
    </>
  );
}

/** The title above the map, and a sheet below it that holds the timeline and the list. */
export function SheetLayout({ found }: Found) {
  const t = useTranslator();
  const store = useIliStore();
  const height = useIliState((state) => state.sheet);
  return (
    <>
      <header className="top" data-covers="top">
        <div className="top-row">
          <Title />
          <div className="panel-tools">
            <LanguageMenu />
            <PageControls />
          </div>
        </div>
        <Truth />
      </header>
      <div className="stage">
        <Notices />
        <ZoomButtons />
        <div className="stage-foot" data-covers="bottom">
          <Attribution />
        </div>
        <Sheet
          height={height}
          onHeight={store.moveSheet}
          handleLabel={t(`app.sheet.${height}`)}
          head={
            <>
              <TimelineOfSites />
              <Legend />
            </>
          }
        >
          <PlacesOrCard found={found} />
        </Sheet>
      </div>
    </>
  );
}

/** The list stays mounted below the card, so that it keeps its place when the card closes. */
function PlacesOrCard({ found }: Found) {
  const selected = useSelectedSite();
  const sites = useFilteredSites();
  const span = useSpan();
  const members = useIliState((state) => state.clusterMembers.length > 0);
  // The list renders in small slices after the first paint, so that the map need not wait for it.
  const late = useDeferredValue(true, false);
  const listed = useMemo(() => {
    if (found === null) return sites;
    const byId = new Map(sites.map((site) => [site.id, site]));
    return found.flatMap((id) => byId.get(id) ?? []);
  }, [sites, found]);
  return (
    <>
      {selected && <SiteCard site={selected} />}
      {members && <ClusterMembers />}
      <div hidden={selected !== null || members}>
        <DataProblems />
        <SearchBox best={found?.[0] ?? null} />
        {late && <Places sites={listed} span={span} ranked={found !== null} />}
      </div>
    </>
  );
}
