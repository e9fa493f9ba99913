import { Attribution } from "../features/attribution/Attribution";
import { GroundEnd } from "../features/ground-end/GroundEnd";
import { LanguageMenu } from "../features/language/LanguageMenu";
import { KeyChip } from "../features/legend/KeyChip";
import { Legend } from "../features/legend/Legend";
import { ZoomButtons } from "../features/map-controls/ZoomButtons";
import { PageControls } from "../features/page-controls/PageControls";
import { Notices } from "../shell/Notices";
import { Part } from "../shell/Part";
import { Title } from "../shell/Title";
import { Truth } from "../shell/Truth";
import { BottomBar } from "./BottomBar";
import { MainPart, type MainPartProps } from "./MainPart";
import { OpenSearch } from "./OpenSearch";

/** A panel beside the map and the timeline below it; `low` for a phone on its side. */
export function WideLayout({ low, ...props }: MainPartProps & { low: boolean }) {
  return (
    <>
      <section className="panel" data-covers="start">
        <header className="panel-head">
          <div className="panel-tools">
            <LanguageMenu short={low} />
            <PageControls folded={low} />
          </div>
          <div className="panel-words">
            <Title />
            <Truth matching={props.search.ids ?? props.story.matching} whole={!low} />
          </div>
        </header>
        <div className="panel-body">
          <Part>
            <MainPart {...props} />
          </Part>
        </div>
        {!low && (
          <footer className="panel-foot">
            <Part>
              <Legend />
            </Part>
          </footer>
        )}
      </section>
      <div className="stage">
        <Notices />
        <ZoomButtons />
        <div className="stage-foot" data-covers="bottom">
          {low && <KeyChip />}
          <div className="stage-credit">
            <GroundEnd />
            <Attribution short={low} />
          </div>
          {low && props.part !== "list" && props.part !== "search" && <OpenSearch />}
        </div>
        <BottomBar />
      </div>
    </>
  );
}
