import type { StoryStep } from "../domain/story";
import { stopsOfTrip } from "../domain/trip";
import { StepText } from "../features/story/StepText";
import { Story } from "../features/story/Story";
import { TripButton } from "../features/trip/TripButton";
import { LocalTextSpan } from "../i18n/LocalTextSpan";
import { useTranslator } from "../i18n/react";
import { contentText } from "../i18n/wording/names";
import { useIliStore } from "../state/react";

/** A step of the story, with a button for the trip at each of its places; loaded with the story. */
export function StoryPart({ steps, number }: { steps: readonly StoryStep[]; number: number }) {
  const t = useTranslator();
  const { sites } = useIliStore().dataset;
  const places = stopsOfTrip(steps[number - 1]?.sites ?? [], sites);
  return (
    <Story
      steps={steps}
      number={number}
      places={places.map((site) => {
        const name = contentText(t, site.names, site.id);
        return (
          <fieldset key={site.id} className="story-place" aria-label={name}>
            <span aria-hidden="true">{name}</span>
            <TripButton site={site} />
          </fieldset>
        );
      })}
    />
  );
}

/** The same for paper. */
export function PaperStep({ step }: { step: StoryStep }) {
  return (
    <article className="story">
      <h2 className="story-title">
        <LocalTextSpan text={step.title} />
      </h2>
      <StepText step={step} />
    </article>
  );
}
