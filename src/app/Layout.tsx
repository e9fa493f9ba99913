import { useCallback, useDeferredValue, useMemo } from "react";
import { byDistance } from "../domain/geo";
import { Attribution } from "../features/attribution/Attribution";
import { SiteCard } from "../features/card/SiteCard";
import { DataProblems } from "../features/custom-data/DataProblems";
import { DirectionsButton } from "../features/directions/DirectionsButton";
import { Filters } from "../features/filters/Filters";
import { NothingFits } from "../features/filters/NothingFits";
import { LanguageMenu } from "../features/language/LanguageMenu";
import { Legend } from "../features/legend/Legend";
import { ZoomButtons } from "../features/map-controls/ZoomButtons";
import { PageControls } from "../features/page-controls/PageControls";
import { ShareSite } from "../features/place-actions/ShareSite";
import { ShowOnMap } from "../features/place-actions/ShowOnMap";
import { ClusterMembers } from "../features/places/ClusterMembers";
import { Places } from "../features/places/Places";
import { NearMe } from "../features/position/NearMe";
import { SearchBox } from "../features/search/SearchBox";
import { Story } from "../features/story/Story";
import { TripButton } from "../features/trip/TripButton";
import { useTranslator } from "../i18n/react";
import { Notices } from "../shell/Notices";
import { Part } from "../shell/Part";
import { TimelineOfSites } from "../shell/TimelineOfSites";
import { Title } from "../shell/Title";
import { Truth } from "../shell/Truth";
import { useCalmSpan, useFilteredSites, useSelectedSite } from "../shell/use-sites";
import { useIliState, useIliStore } from "../state/react";
import { Button } from "../ui/Button";
import { Sheet } from "../ui/Sheet";
import { revealSearch } from "./reveal-search";
import { SearchSuggestions } from "./SearchSuggestions";
import { useFacets } from "./use-facets";
import { type SearchNow, useOpenBest } from "./use-search";
import type { StoryNow } from "./use-story";

type ListProps = { search: SearchNow; story: StoryNow };

/** A panel beside the map and the timeline below it. */
export function WideLayout({ search, story }: ListProps) {
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
          <Part>
            <PlacesOrCard search={search} story={story} />
          </Part>
        </div>
        <footer className="panel-foot">
          <Part>
            <Legend />
          </Part>
        </footer>
      </section>
      <div className="stage">
        <Notices />
        <ZoomButtons />
        <div className="stage-foot" data-covers="bottom">
          <Attribution />
        </div>
        <div className="bar" data-covers="bottom">
          <Part>
            <TimelineOfSites />
          </Part>
        </div>
      </div>
    </>
  );
}

/** The title above the map, and a sheet below it that holds the timeline and the list. */
export function SheetLayout({ search, story }: ListProps) {
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
            <PageControls folded />
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
              <Part>
                <TimelineOfSites />
              </Part>
              <Part>
                <Legend />
              </Part>
            </>
          }
        >
          <Part>
            <PlacesOrCard search={search} story={story} />
          </Part>
        </Sheet>
      </div>
    </>
  );
}

/** The list stays mounted below the card, so that it keeps its place when the card closes. */
function PlacesOrCard({ search, story }: ListProps) {
  const t = useTranslator();
  const store = useIliStore();
  const selected = useSelectedSite();
  const telling = story.number !== null && story.steps !== null && selected === null;
  const sites = useFilteredSites();
  const span = useCalmSpan();
  const members = useIliState((state) => state.clusterMembers.length > 0);
  // The list renders in small slices after the first paint, so that the map need not wait for it.
  const late = useDeferredValue(true, false);
  const position = useIliState((state) => state.position);
  const builtIn = useIliState((state) => state.customData === null);
  const { found, ids } = search;
  const near = useMemo(() => position && byDistance(sites, position.lonLat), [sites, position]);
  const listed = useMemo(() => {
    if (found === null || ids === null) return near ?? sites;
    if (near) return near.filter(({ id }) => ids.has(id));
    if (sites.length === store.dataset.sites.length) return found;
    const left = new Set(sites);
    return found.filter((site) => left.has(site));
  }, [sites, near, found, ids, store]);
  const count = useFacets(ids);
  const known = search.suggestions.ground.length > 0 || search.suggestions.phases.length > 0;
  const openBest = useOpenBest();
  const reveal = useCallback(() => revealSearch(store), [store]);
  return (
    <>
      {selected && (
        <SiteCard
          site={selected}
          action={
            <div className="card-actions">
              <DirectionsButton site={selected} />
              <TripButton site={selected} />
              <ShareSite key={selected.id} site={selected} />
              <ShowOnMap site={selected} />
            </div>
          }
        />
      )}
      {members && <ClusterMembers />}
      {telling && <Story steps={story.steps ?? []} number={story.number ?? 0} />}
      <div hidden={selected !== null || members || telling}>
        <DataProblems />
        <div className="find">
          <SearchBox
            onEnter={openBest}
            found={found === null ? null : listed.length}
            reveal={reveal}
            waitsFor={search.preparing ? t("app.search.preparing") : undefined}
          />
          <NearMe />
        </div>
        {builtIn && (
          <Button className="story-start" onClick={story.start}>
            {t("app.story.start")}
          </Button>
        )}
        <Filters count={count} span={span} />
        <SearchSuggestions search={search} />
        {late && (
          <Places
            sites={listed}
            span={span}
            ranked={found !== null || position !== null}
            nothing={<NothingFits count={count} span={span} known={known} />}
          />
        )}
        <Button className="print-start" onClick={() => store.open({ type: "print" })}>
          {t("app.print.start")}
        </Button>
      </div>
    </>
  );
}
