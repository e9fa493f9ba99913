import { useCallback, useState } from "react";
import { useTranslator } from "../i18n/react";
import type { Told } from "../map/core/in-view";
import { useIliState, useIliStore } from "../state/react";
import type { State } from "../state/state";
import { toldInWords } from "./told-in-words";

/** `view`: where the map rested when it told that. */
type Spoken = Readonly<{ told: Told; number: number; view: State["view"] }>;

/** What the map told last, and what hears it. */
export function useMapVoice(): readonly [Spoken | null, (told: Told) => void] {
  const { api } = useIliStore();
  const [spoken, setSpoken] = useState<Spoken | null>(null);
  const hear = useCallback(
    (told: Told) => {
      const { view } = api.getState();
      setSpoken((last) => ({ told, number: (last?.number ?? 0) + 1, view }));
    },
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
  const holds = spoken !== null && samePlace(spoken.view, view);
  return (
    <div className="visually-hidden map-voice" role="status">
      {holds && <p key={spoken.number}>{toldInWords(t, spoken.told)}</p>}
    </div>
  );
}

/** The map tells its view anew with every resting, also where it has not moved. */
function samePlace(a: State["view"], b: State["view"]): boolean {
  return a?.zoom === b?.zoom && a?.lat === b?.lat && a?.lon === b?.lon;
}
