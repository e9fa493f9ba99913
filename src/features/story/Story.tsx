import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef } from "react";
import type { StoryStep } from "../../domain/story";
import { LocalTextSpan } from "../../i18n/LocalTextSpan";
import { useTranslator } from "../../i18n/react";
import { useIliStore } from "../../state/react";
import { stateAfterStory, stateAtEnd, stateAtStep } from "../../state/story";
import { Button, IconButton } from "../../ui/Button";
import { CloseIcon } from "../../ui/icons";
import { StepText } from "./StepText";

/** Minimum length of a swipe, which must be more horizontal than vertical. */
const SWIPE_PX = 48;

/** A step of the story, with previous and next by button, arrow key or swipe. */
export function Story({
  steps,
  number,
  places,
}: {
  steps: readonly StoryStep[];
  number: number;
  /** What can be done with the step's places. */
  places?: ReactNode;
}) {
  const t = useTranslator();
  const { api, arrive } = useIliStore();
  const heading = useRef<HTMLHeadingElement>(null);
  const pressedAt = useRef<{ x: number; y: number } | null>(null);
  const step = steps[number - 1];
  useEffect(() => {
    if (number > 0) heading.current?.focus({ preventScroll: true });
  }, [number]);
  if (!step) return null;
  const go = (to: number) => {
    if (to >= 1 && to <= steps.length) arrive(stateAtStep(steps, to));
  };
  const turn = (event: KeyboardEvent) => {
    const toRight = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (toRight === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    go(number + toRight * forward(event.currentTarget));
  };
  const swipe = (event: PointerEvent) => {
    const from = pressedAt.current;
    pressedAt.current = null;
    if (!from || event.pointerType === "mouse") return;
    const across = event.clientX - from.x;
    if (Math.abs(across) < SWIPE_PX || Math.abs(event.clientY - from.y) > Math.abs(across)) return;
    go(number + (across < 0 ? 1 : -1) * forward(event.currentTarget));
  };
  const close = () => arrive(stateAfterStory(api.getState()));
  return (
    <article
      className="story"
      aria-labelledby="story-heading"
      onKeyDown={turn}
      onPointerDown={({ clientX, clientY }) => {
        pressedAt.current = { x: clientX, y: clientY };
      }}
      onPointerUp={swipe}
      onPointerCancel={() => {
        pressedAt.current = null;
      }}
    >
      <header className="story-head">
        <p className="story-progress">{t("app.story.progress", { number, total: steps.length })}</p>
        <IconButton look="ghost" label={t("app.story.close")} onClick={close}>
          <CloseIcon />
        </IconButton>
      </header>
      <h2 id="story-heading" className="story-title" data-sheet="peek" tabIndex={-1} ref={heading}>
        <LocalTextSpan text={step.title} />
      </h2>
      <StepText step={step} />
      {places}
      <nav className="story-ways" aria-label={t("app.story.title")}>
        <Button disabled={number === 1} onClick={() => go(number - 1)}>
          {t("app.story.back")}
        </Button>
        {number < steps.length ? (
          <Button look="primary" onClick={() => go(number + 1)}>
            {t("app.story.next")}
          </Button>
        ) : (
          <Button look="primary" onClick={() => arrive(stateAtEnd(api.getState()))}>
            {t("app.story.done")}
          </Button>
        )}
      </nav>
    </article>
  );
}

/** 1 for left-to-right text, where "next" is on the right; else -1. */
function forward(element: Element): 1 | -1 {
  return getComputedStyle(element).direction === "rtl" ? -1 : 1;
}
