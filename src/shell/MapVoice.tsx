import { useCallback, useState } from "react";
import { useTranslator } from "../i18n/react";
import type { Told } from "../map/core/in-view";
import { toldInWords } from "./told-in-words";

export type Spoken = Readonly<{ told: Told; number: number }>;

/** What the map told last, and what hears it. */
export function useMapVoice(): readonly [Spoken | null, (told: Told) => void] {
  const [spoken, setSpoken] = useState<Spoken | null>(null);
  const hear = useCallback(
    (told: Told) => setSpoken((last) => ({ told, number: (last?.number ?? 0) + 1 })),
    [],
  );
  return [spoken, hear];
}

/** Says politely what the map tells; a new element each time, so that the same is said again. */
export function MapVoice({ spoken }: { spoken: Spoken | null }) {
  const t = useTranslator();
  return (
    <div className="visually-hidden map-voice" role="status">
      {spoken && <p key={spoken.number}>{toldInWords(t, spoken.told)}</p>}
    </div>
  );
}
