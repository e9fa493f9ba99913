import { titlesOf } from "../domain/title";
import { LanguageMenu } from "../features/language/LanguageMenu";
import { useTranslator } from "../i18n/react";
import { Title } from "../shell/Title";
import { Truth } from "../shell/Truth";
import { useIliStore } from "../state/react";
import { FullMapLink } from "./FullMapLink";
import { FullScreenButton } from "./FullScreenButton";
import type { FrameLayout } from "./use-frame-layout";

/** The one bar above the map, or the words beside it: what it is, what is known, and ways out. */
export function EmbedHead({
  layout,
  title,
  language,
  matching,
}: {
  layout: FrameLayout;
  /** The owner's own; null for the production's. */
  title: string | null;
  language: boolean;
  /** Ids of what the reader's search left; null without one. */
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
        <Truth matching={matching} />
      </div>
    </header>
  );
}

/** Of what the truth speaks, in one line: in so small a frame nothing else would say it. */
function Subject() {
  const t = useTranslator();
  const { production, customPath } = useIliStore().dataset;
  const { shown: title } = titlesOf(production, t.language);
  // Of other data than the map's own it is not known what it tells of.
  return customPath === undefined ? t("core.embed.filming", { title }) : title;
}
