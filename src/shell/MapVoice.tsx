import { useCallback, useState } from "react";
import { useTranslator } from "../i18n/react";
import type { Told } from "../map/core/in-view";
import { useIliState, useIliStore } from "../state/react";
import type { State } from "../state/state";
import { toldInWords } from "./told-in-words";

/** `view`: where the map rested when it told that. */
type Spoken = Readonly<{ told: Told; number: number; view: State["view"] }>;

let number = 0;

/** What the map told last, and what hears it. */
export function useMapVoice(): readonly [Spoken | null, (told: Told) => void] {
  const { api } = useIliStore();
  const [spoken, setSpoken] = useState<Spoken | null>(null);
  const hear = useCallback(
    (told: Told) => setSpoken({ told, number: ++number, view: api.getState().view }),
    [api],
  );
  return [spoken, hear];
}

/**
 * Says politely what the map tells; a new element each time, so that the same is said again. A map
 * that has gone on, by a finger or for a card, no longer shows what it told.
 */
export function MapVoice({ spoken }: { spoken: Spoken | null }) {
  const t = useTranslator();
  const view = useIliState((state) => state.view);
  // By value: the map tells its view with every resting, also where it has not moved.
  const holds = JSON.stringify(spoken?.view) === JSON.stringify(view);
  return (
    <div className="visually-hidden map-voice" role="status">
      {spoken && holds && <p key={spoken.number}>{toldInWords(t, spoken.told)}</p>}
    </div>
  );
}
