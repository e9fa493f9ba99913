import { Attribution } from "../features/attribution/Attribution";
import { GroundEnd } from "../features/ground-end/GroundEnd";
import { LanguageMenu } from "../features/language/LanguageMenu";
import { KeyChip } from "../features/legend/KeyChip";
import { WholeRegion, ZoomButtons } from "../features/map-controls/ZoomButtons";
import { PageControls } from "../features/page-controls/PageControls";
import { useTranslator } from "../i18n/react";
import { GuardedPart } from "../shell/GuardedPart";
import { Title } from "../shell/Title";
import { TripLine } from "../shell/TripLine";
import { Truth } from "../shell/Truth";
import { useIliState, useIliStore } from "../state/react";
import { Sheet } from "../ui/Sheet";
import { AppNotices } from "./AppNotices";
import { BottomBar } from "./BottomBar";
import { MainPart, type MainPartProps } from "./MainPart";
import { OpenSearch } from "./OpenSearch";

/** The card above the map: title, sentence of evidence, and the menu. */
export function SheetHead({ search, story }: Pick<MainPartProps, "search" | "story">) {
  return (
    <header className="top" data-covers="top">
      <div className="top-words">
        <Title />
        <TripLine />
        <Truth matching={search.ids ?? story.matching} />
      </div>
      <div className="top-tools">
        <LanguageMenu short />
        <PageControls folded>
          <LanguageMenu />
          <WholeRegion />
        </PageControls>
      </div>
    </header>
  );
}

/** Overlays of the map: controls, timeline, and the bottom sheet. */
export function SheetStage(props: MainPartProps) {
  const t = useTranslator();
  const store = useIliStore();
  const height = useIliState((state) => state.sheet);
  return (
    <div className="stage">
      <AppNotices />
      <ZoomButtons />
      <div className="stage-foot" data-covers="bottom" data-sheet="kept">
        <KeyChip />
        <div className="stage-credit">
          <GroundEnd />
          <Attribution short />
        </div>
        {props.part !== "list" && props.part !== "search" && <OpenSearch />}
      </div>
      <BottomBar />
      <Sheet
        height={height}
        onHeight={store.moveSheet}
        label={t("app.landmark.places")}
        handleLabel={t(`app.sheet.${height}`)}
      >
        <GuardedPart>
          <MainPart {...props} short />
        </GuardedPart>
      </Sheet>
    </div>
  );
}
