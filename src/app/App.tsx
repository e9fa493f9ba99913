import { type ComponentType, useEffect, useRef } from "react";
import { useHelpKey } from "../features/keyboard-help/use-help-key";
import { MapEntries } from "../features/legend/MapEntries";
import { useWindowQuery } from "../platform/media";
import { BareLayout } from "../shell/BareLayout";
import { GuardedPart } from "../shell/GuardedPart";
import { useCardFocus } from "../shell/use-card-focus";
import { useKeyboardRoom } from "../shell/use-keyboard-room";
import { useLeavingNotices } from "../shell/use-leaving-notices";
import { usePadding } from "../shell/use-padding";
import { useIliState, useIliStore } from "../state/react";
import type { DialogState } from "../state/state";
import "../shell/shell.css";
import "./App.css";
import { FirstPicture } from "./FirstPicture";
import { LazyDialog } from "./LazyDialog";
import { LOW, WIDE } from "./layout-queries";
import { MapStage } from "./MapStage";
import { PaperPage } from "./PaperPage";
import { SheetHead, SheetStage } from "./SheetLayout";
import { SkipLinks } from "./SkipLinks";
import { stageMap } from "./stage-map";
import { usePanelPart } from "./use-panel-part";
import { usePrint } from "./use-print";
import { type Answer, useSearch } from "./use-search";
import { useStory } from "./use-story";
import { WidePanel, WideStage } from "./WideLayout";

const loadAbout = () => import("./AboutDialog").then(({ AboutDialog }) => AboutDialog);

/** The dialogs by their types in the state, each loaded when it is first opened. */
const DIALOGS: Partial<Record<DialogState["type"], () => Promise<ComponentType>>> = {
  about: loadAbout,
  "own-file": loadAbout,
  keys: () =>
    import("../features/keyboard-help/KeyboardHelp").then(({ KeyboardHelp }) => KeyboardHelp),
  directions: () => import("./DirectionsDialog").then(({ DirectionsDialog }) => DirectionsDialog),
  offline: () => import("../features/offline/Offline").then(({ Offline }) => Offline),
  press: () => import("./PressDialog").then(({ PressDialog }) => PressDialog),
  share: () => import("./ShareDialog").then(({ ShareDialog }) => ShareDialog),
  trip: () => import("./TripDialog").then(({ TripDialog }) => TripDialog),
  tell: () => import("./TellDialog").then(({ TellDialog }) => TellDialog),
  print: () => import("./PrintPage").then(({ PrintPage }) => PrintPage),
};

type AppProps = {
  /** The search results for the query in the page's own address. */
  firstAnswer: Answer | null;
};

export function App({ firstAnswer }: AppProps) {
  const store = useIliStore();
  const root = useRef<HTMLDivElement>(null);
  const wide = useWindowQuery(WIDE);
  const low = useWindowQuery(LOW);
  const sheet = useIliState((state) => state.sheet);
  const bare = useIliState((state) => state.ui === "none");
  const dialog = useIliState((state) => state.dialog.type);
  const loadDialog = DIALOGS[dialog];
  const layout = bare ? "bare" : wide ? "wide" : "sheet";
  const padding = usePadding(root, layout, stageMap()?.padding);
  const search = useSearch(firstAnswer);
  const story = useStory();
  const part = usePanelPart(story);
  // In little room the open part gets the space: title and sentence flow together, the timeline
  // collapses.
  const small = layout === "sheet" || (layout === "wide" && low);
  const compact = small && (part !== "list" || (layout === "sheet" && sheet === "full"));
  const matching = search.ids ?? story.matching;
  useCardFocus();
  useLeavingNotices();
  useKeyboardRoom();
  useHelpKey();
  const printing = usePrint(padding);
  useEffect(() => {
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      const { dialog, site, clusterMembers, keyOpen, step } = store.api.getState();
      if (dialog.type !== "none") return;
      if (keyOpen) store.explainKey(false);
      else if (site !== null) store.select(null);
      else if (clusterMembers.length > 0) store.listMembers([]);
      else if (step !== null) store.arrive({ step: null });
    };
    document.addEventListener("keydown", closeOnEscape);
    return () => document.removeEventListener("keydown", closeOnEscape);
  }, [store]);
  return (
    <div
      className="app"
      data-layout={layout}
      data-low={low || undefined}
      data-compact={compact || undefined}
      ref={root}
    >
      {layout !== "bare" && <SkipLinks />}
      {layout === "wide" && <WidePanel {...{ part, search, story, low }} />}
      {layout === "sheet" && <SheetHead {...{ search, story }} />}
      {layout === "bare" && <BareLayout matching={matching} signs={<MapEntries />} />}
      {printing && <PaperPage {...{ part, search, story, bare }} />}
      <main className="app-map">
        {padding && (
          <GuardedPart>
            <MapStage padding={padding} matching={matching} />
          </GuardedPart>
        )}
        <FirstPicture />
      </main>
      {/* After the map in tab order: its controls, then the timeline. */}
      {layout === "wide" && <WideStage {...{ part, low }} />}
      {layout === "sheet" && <SheetStage {...{ part, search, story }} />}
      <GuardedPart key={dialog} onError={() => store.open({ type: "none" })}>
        {loadDialog && <LazyDialog load={loadDialog} />}
      </GuardedPart>
    </div>
  );
}
