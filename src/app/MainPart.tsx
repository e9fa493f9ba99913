import { lazy, Suspense, useCallback, useDeferredValue, useRef, useState } from "react";
import { ActiveFilters } from "../features/filters/ActiveFilters";
import { Filters } from "../features/filters/Filters";
import { ManyRowsLater } from "../features/places/ManyRowsLater";
import { Places } from "../features/places/Places";
import { NearMe } from "../features/position/NearMe";
import { SearchBox } from "../features/search/SearchBox";
import { ActiveCount } from "../features/timeline/ActiveCount";
import { useTranslator } from "../i18n/react";
import { GuardedPart } from "../shell/GuardedPart";
import { useCalmSpan, useSelectedSite } from "../shell/use-sites";
import { useIliState, useIliStore } from "../state/react";
import { Button } from "../ui/Button";
import { useLiveValue } from "../ui/live";
import { LazyDialog } from "./LazyDialog";
import { panelParts } from "./load-panel-parts";
import { storyPart } from "./load-story";
import { OpenPart } from "./OpenPart";
import { otherParts } from "./other-parts";
import { revealSearch } from "./reveal-search";
import { useListed } from "./use-listed";
import type { PanelPart } from "./use-panel-part";
import { type SearchNow, useOpenBest } from "./use-search";
import type { StoryNow } from "./use-story";
import { useTopOfPart } from "./use-top-of-part";

/** Only where nothing is left to list. */
const NothingFits = lazy(() =>
  import("../features/filters/NothingFits").then((part) => ({ default: part.NothingFits })),
);

const loadKey = () =>
  import("../features/legend/KeyExplained").then(({ KeyExplained }) => KeyExplained);

/** Only where a search matches something other than places. */
const SearchSuggestions = lazy(() =>
  import("./SearchSuggestions").then((part) => ({ default: part.SearchSuggestions })),
);

const loadTripView = () => import("../features/trip/TripView").then(({ TripView }) => TripView);

export type MainPartProps = Readonly<{
  part: PanelPart;
  search: SearchNow;
  story: StoryNow;
  /** In little room the search results come right below the field. */
  short?: boolean;
}>;

/**
 * Content of the panel or the sheet. The list stays mounted while something replaces it, so that it
 * keeps its scroll position.
 */
export function MainPart({ part, search, story, short = false }: MainPartProps) {
  const selected = useSelectedSite();
  const members = useIliState((state) => state.clusterMembers);
  const list = useRef<HTMLDivElement>(null);
  const listed = part === "list" || part === "search";
  const Story = storyPart();
  useTopOfPart(list, listed ? "" : [part, selected?.id, ...members, story.number].join());
  return (
    <>
      {part === "key" && <LazyDialog load={loadKey} />}
      <OpenPart part={part} />
      {part === "story" && Story && <Story steps={story.steps ?? []} number={story.number ?? 0} />}
      <div className="list" ref={list} hidden={!listed}>
        <ListPart {...{ search, story, short }} shown={listed} />
      </div>
    </>
  );
}

type ListProps = Readonly<{
  search: SearchNow;
  story: StoryNow;
  short: boolean;
  shown: boolean;
}>;

function ListPart({ search, story, short, shown }: ListProps) {
  const t = useTranslator();
  const store = useIliStore();
  const span = useCalmSpan();
  // Rendered in a transition after the first paint, so that the map need not wait for the list.
  const late = useDeferredValue(true, false);
  const parts = useLiveValue(panelParts);
  const position = useIliState((state) => state.position);
  const builtIn = store.dataset.customPath === undefined;
  const searching = useIliState((state) => state.q !== "");
  const { found, ids } = search;
  const listed = useListed(search);
  const { Problems, Group, List = Places, Count = ActiveCount } = otherParts();
  const ranked = found !== null || position !== null;
  const known = search.suggestions.ground.length > 0 || search.suggestions.phases.length > 0;
  // A trip that the reader makes is in its dialog; one that a link brings is told at once.
  const [linked] = useState(() => store.api.getState().trip.length > 1);
  const hasTrip = useIliState((state) => state.trip.length > 1);
  const [filtering, setFiltering] = useState(false);
  const showFilters = () => {
    setFiltering(true);
    if (store.api.getState().sheet === "peek") store.moveSheet("half");
  };
  const openBest = useOpenBest();
  const reveal = useCallback(() => revealSearch(store), [store]);
  const filters = (
    <GuardedPart>
      <Filters found={ids} span={span} open={filtering} onOpen={setFiltering} />
    </GuardedPart>
  );
  return (
    <>
      {/* Visible even at the sheet's lowest height. */}
      <div className="find" data-sheet={shown ? "peek" : undefined}>
        <SearchBox
          onEnter={openBest}
          found={found === null ? null : listed.length}
          reveal={reveal}
          waitsFor={search.preparing ? t("app.search.preparing") : undefined}
        />
        <NearMe />
        <div className="find-count">
          <Count span={store.span} sites={listed} />
          <ActiveFilters span={span} onShow={showFilters} />
        </div>
      </div>
      {linked && hasTrip && <LazyDialog load={loadTripView} />}
      {/* Rendered empty first: a live region must exist before its content changes. */}
      <div className="suggestions" role="status">
        {(known || search.readAs !== null) && (
          <Suspense>
            <SearchSuggestions search={search} />
          </Suspense>
        )}
      </div>
      {Problems && <Problems />}
      {Group && late && <Group sites={listed} span={span} ranked={ranked} />}
      {builtIn && !(short && searching) && (
        <Button className="story-start" onClick={story.start}>
          {t("app.story.start")}
        </Button>
      )}
      {!(short && searching) && filters}
      {late && (
        <List
          Ours={Places}
          sites={listed}
          span={span}
          ranked={ranked}
          nothing={
            <Suspense>
              <NothingFits found={ids} span={span} known={known} />
            </Suspense>
          }
          longList={ManyRowsLater}
        />
      )}
      {short && searching && filters}
      {late && (
        <Button className="print-start" onClick={() => store.open({ type: "print" })}>
          {t("app.print.start")}
        </Button>
      )}
      {late && parts && <parts.TellButton />}
    </>
  );
}
