import { Attribution } from "../features/attribution/Attribution";
import { GroundEnd } from "../features/ground-end/GroundEnd";
import { LanguageMenu } from "../features/language/LanguageMenu";
import { KeyChip } from "../features/legend/KeyChip";
import { AllSigns } from "../features/legend/KeyToggle";
import { Legend } from "../features/legend/Legend";
import { MapEntries } from "../features/legend/MapEntries";
import { ZoomButtons } from "../features/map-controls/ZoomButtons";
import { PageControls } from "../features/page-controls/PageControls";
import { useTranslator } from "../i18n/react";
import { GuardedPart } from "../shell/GuardedPart";
import { Title } from "../shell/Title";
import { TripLine } from "../shell/TripLine";
import { Truth } from "../shell/Truth";
import { AppNotices } from "./AppNotices";
import { BottomBar } from "./BottomBar";
import { MainPart, type MainPartProps } from "./MainPart";
import { OpenSearch } from "./OpenSearch";

type WideProps = MainPartProps & Readonly<{ low: boolean }>;

/** The panel beside the map; `low` for a phone in landscape. */
export function WidePanel({ low, ...props }: WideProps) {
  const t = useTranslator();
  return (
    <div className="panel" data-covers="start">
      <header className="panel-head">
        <div className="panel-tools">
          <LanguageMenu short={low} />
          <PageControls folded={low}>
            <LanguageMenu />
          </PageControls>
        </div>
        <div className="panel-words">
          <Title />
          <TripLine />
          <Truth matching={props.search.ids ?? props.story.matching} whole={!low} />
        </div>
      </header>
      <section className="panel-body" aria-label={t("app.landmark.places")}>
        <GuardedPart>
          <MainPart {...props} short={low} />
        </GuardedPart>
      </section>
      {!low && (
        <section className="panel-foot" aria-label={t("core.key.title")}>
          <GuardedPart>
            <Legend after={<MapEntries />} />
            <AllSigns />
          </GuardedPart>
        </section>
      )}
    </div>
  );
}

/** Overlays of the map beside the panel: controls, attribution, timeline. */
export function WideStage({ low, part }: Pick<WideProps, "low" | "part">) {
  return (
    <div className="stage">
      <AppNotices />
      <ZoomButtons />
      <div className="stage-foot" data-covers="bottom">
        {low && <KeyChip />}
        <div className="stage-credit">
          <GroundEnd />
          <Attribution short={low} />
        </div>
        {low && part !== "list" && part !== "search" && <OpenSearch />}
      </div>
      <BottomBar />
    </div>
  );
}
