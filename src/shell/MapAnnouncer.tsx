import { useCallback, useState } from "react";
import { useTranslator } from "../i18n/react";
import type { Told } from "../map/core/in-view";
import { announcementInWords } from "./announcement-in-words";

export type Announcement = Readonly<{ told: Told; number: number }>;

/** What the map told last, and what hears it. */
export function useMapAnnouncer(): readonly [Announcement | null, (told: Told) => void] {
  const [announcement, setAnnouncement] = useState<Announcement | null>(null);
  const announce = useCallback(
    (told: Told) => setAnnouncement((last) => ({ told, number: (last?.number ?? 0) + 1 })),
    [],
  );
  return [announcement, announce];
}

/** Says politely what the map tells; a new element each time, so that the same is said again. */
export function MapAnnouncer({ announcement }: { announcement: Announcement | null }) {
  const t = useTranslator();
  return (
    <div className="visually-hidden map-voice" role="status">
      {announcement && <p key={announcement.number}>{announcementInWords(t, announcement.told)}</p>}
    </div>
  );
}
