import { betweenSentences } from "../../domain/language-table";
import type { StoryStep } from "../../domain/story";
import { LocalTextSpan } from "../../i18n/LocalTextSpan";
import { useTranslator } from "../../i18n/react";
import { SourceLink } from "../../i18n/SourceLink";
import { useIliStore } from "../../state/react";
import "./Story.css";

/** A step's text, its open questions, and its sources. */
export function StepText({ step }: { step: StoryStep }) {
  const t = useTranslator();
  const { dataset } = useIliStore();
  return (
    <>
      <p className="story-text">
        <LocalTextSpan text={step.text} />
      </p>
      <p className="story-unknown">
        <strong>{t("app.story.unknown")}</strong>
        {betweenSentences(t.language)}
        <LocalTextSpan text={step.unknown} />
      </p>
      <ul className="story-sources">
        {dataset.sources
          .filter(({ id }) => step.sources.includes(id))
          .map((source) => (
            <li key={source.id}>
              <SourceLink source={source} />
            </li>
          ))}
      </ul>
    </>
  );
}
