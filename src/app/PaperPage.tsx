import { useMemo } from "react";
import type { Site } from "../domain/site";
import { Attribution } from "../features/attribution/Attribution";
import { Legend } from "../features/legend/Legend";
import { MapEntries } from "../features/legend/MapEntries";
import { ManyRowsLater } from "../features/places/ManyRowsLater";
import { Places } from "../features/places/Places";
import { SiteRow } from "../features/places/SiteRow";
import { MOST_WHOLE } from "../features/places/TimedRows";
import { ActiveCount } from "../features/timeline/ActiveCount";
import { useTranslator } from "../i18n/react";
import { Title } from "../shell/Title";
import { TripLine } from "../shell/TripLine";
import { Truth } from "../shell/Truth";
import { useSelectedSite, useTrip } from "../shell/use-sites";
import { useIliState, useIliStore } from "../state/react";
import { useLiveValue } from "../ui/live";
import { panelParts } from "./load-panel-parts";
import { storyOnPaper } from "./load-story";
import type { MainPartProps } from "./MainPart";
import { otherParts } from "./other-parts";
import { tripOnPaper } from "./trip-on-paper";
import { useListed } from "./use-listed";

/**
 * What the browser's own print command prints around the map, the same in every layout: title,
 * sentence of evidence, key, attribution, and the whole of what is open. Rendered only while
 * printing.
 */
export function PaperPage({ bare, ...props }: MainPartProps & { bare: boolean }) {
  const t = useTranslator();
  const parts = useLiveValue(panelParts);
  const after = (
    <>
      <MapEntries />
      {parts && <parts.PaperKey />}
    </>
  );
  return (
    <>
      <header className="paper paper-head">
        <Title />
        <Truth matching={props.search.ids ?? props.story.matching} whole />
      </header>
      <div className="paper paper-body">
        <div className="paper-key">
          <Legend after={after} />
          {parts && <parts.PaperSources />}
          <Attribution />
        </div>
        {!bare && <Open {...props} />}
        <p className="paper-address">
          {t("app.print.live")}: <bdi>{window.location.href}</bdi>
        </p>
      </div>
    </>
  );
}

function Open({ part, search, story }: MainPartProps) {
  const selected = useSelectedSite();
  const step = story.number === null ? undefined : story.steps?.[story.number - 1];
  // There, as what is open on the screen.
  const parts = useLiveValue(panelParts);
  if (parts && part === "site" && selected) return <parts.Card site={selected} onPaper />;
  if (parts && part === "members") return <parts.Members />;
  const Step = storyOnPaper();
  if (part !== "story" || !step || !Step) return <List search={search} />;
  return <Step step={step} />;
}

function List({ search }: Pick<MainPartProps, "search">) {
  const t = useTranslator();
  const { span } = useIliStore();
  const stops = useTrip();
  const listed = useListed(search);
  const ranked = useIliState(({ position }) => search.found !== null || position !== null);
  const whole = useMemo(() => listed.slice(0, MOST_WHOLE), [listed]);
  const left = listed.length - MOST_WHOLE;
  const { List: Listed = Places, Group, Count = ActiveCount } = otherParts();
  if (stops.length > 1) return tripOnPaper() ?? <Stops stops={stops} />;
  return (
    <>
      <Count span={span} sites={listed} />
      {Group && <Group sites={whole} span={span} ranked={ranked} onPaper />}
      <Listed
        Ours={Places}
        sites={whole}
        span={span}
        ranked={ranked}
        nothing={null}
        longList={ManyRowsLater}
      />
      {left > 0 && <p>{t("app.customData.more", { count: left })}</p>}
    </>
  );
}

/** A trip is printed as itself: no place but its stops. Its days and notes come with `tripOnPaper`. */
function Stops({ stops }: { stops: readonly Site[] }) {
  const t = useTranslator();
  const title = useIliState((state) => state.triptitle);
  return (
    <section className="paper-trip">
      <h2>{title || t("app.trip.title")}</h2>
      <TripLine />
      <ol>
        {stops.map((site) => (
          <li key={site.id}>
            <SiteRow site={site} />
          </li>
        ))}
      </ol>
    </section>
  );
}
