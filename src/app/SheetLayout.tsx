import { Attribution } from "../features/attribution/Attribution";
import { GroundEnd } from "../features/ground-end/GroundEnd";
import { LanguageMenu } from "../features/language/LanguageMenu";
import { KeyChip } from "../features/legend/KeyChip";
import { ZoomButtons } from "../features/map-controls/ZoomButtons";
import { PageControls } from "../features/page-controls/PageControls";
import { useTranslator } from "../i18n/react";
import { Notices } from "../shell/Notices";
import { Part } from "../shell/Part";
import { Title } from "../shell/Title";
import { TripLine } from "../shell/TripLine";
import { Truth } from "../shell/Truth";
import { useIliState, useIliStore } from "../state/react";
import { Sheet } from "../ui/Sheet";
import { BottomBar } from "./BottomBar";
import { MainPart, type MainPartProps } from "./MainPart";
import { OpenSearch } from "./OpenSearch";

/** The map is the page: a title above it, time on it, and a sheet at its foot. */
export function SheetLayout(props: MainPartProps) {
  const t = useTranslator();
  const store = useIliStore();
  const height = useIliState((state) => state.sheet);
  return (
    <>
      <header className="top" data-covers="top">
        <div className="top-words">
          <Title />
          <Truth matching={props.search.ids ?? props.story.matching} />
          <TripLine />
        </div>
        <div className="top-tools">
          <LanguageMenu short />
          <PageControls folded>
            <LanguageMenu />
          </PageControls>
        </div>
      </header>
      <div className="stage">
        <Notices />
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
          <Part>
            <MainPart {...props} short />
          </Part>
        </Sheet>
      </div>
    </>
  );
}
