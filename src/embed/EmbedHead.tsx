import { titlesOf } from "../domain/title";
import { LanguageMenu } from "../features/language/LanguageMenu";
import { useTranslator } from "../i18n/react";
import { Title } from "../shell/Title";
import { TripLine } from "../shell/TripLine";
import { Truth } from "../shell/Truth";
import { useIliStore } from "../state/react";
import { FullMapLink } from "./FullMapLink";
import { FullScreenButton } from "./FullScreenButton";
import type { FrameLayout } from "./use-frame-layout";

/** The bar above the map, or the text beside it: title, sentence of evidence, and links. */
export function EmbedHead({
  layout,
  title,
  language,
  matching,
}: {
  layout: FrameLayout;
  /** The owner's title; null for the production's. */
  title: string | null;
  language: boolean;
  /** Ids of the search results; null without a search. */
  matching: ReadonlySet<string> | null;
}) {
  const beside = layout === "strip" || layout === "banner";
  return (
    <header className="embed-head" data-covers={beside ? "start" : "top"}>
      <div className="embed-tools">
        {language && <LanguageMenu />}
        <FullMapLink />
        {layout !== "thumbnail" && layout !== "strip" && <FullScreenButton />}
      </div>
      <div className="embed-words">
        {title === null && layout !== "thumbnail" ? (
          <Title />
        ) : (
          <div className="title">
            <h1>{layout === "thumbnail" ? <Subject /> : title}</h1>
          </div>
        )}
        <TripLine />
        <Truth matching={matching} />
      </div>
    </header>
  );
}

/** The map's subject in one line, for frames too small for a title. */
function Subject() {
  const t = useTranslator();
  const { production, customPath } = useIliStore().dataset;
  const { shown: title } = titlesOf(production, t.language);
  // The subject of other data is unknown.
  return customPath === undefined ? t("core.embed.filming", { title }) : title;
}
