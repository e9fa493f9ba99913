import { useCallback, useState } from "react";
import { useTranslator } from "../i18n/react";
import type { MapAnnouncement } from "../map/core/in-view";
import { announcementInWords } from "./announcement-in-words";

export type Announcement = Readonly<{ told: MapAnnouncement; number: number }>;

/** The map's last announcement, and a callback that announces. */
export function useMapAnnouncer(): readonly [Announcement | null, (told: MapAnnouncement) => void] {
  const [announcement, setAnnouncement] = useState<Announcement | null>(null);
  const announce = useCallback(
    (told: MapAnnouncement) =>
      setAnnouncement((last) => ({ told, number: (last?.number ?? 0) + 1 })),
    [],
  );
  return [announcement, announce];
}

/** A polite live region. A new key each time, so that a repeated text is announced again. */
export function MapAnnouncer({ announcement }: { announcement: Announcement | null }) {
  const t = useTranslator();
  return (
    <div className="visually-hidden map-voice" role="status">
      {announcement && <p key={announcement.number}>{announcementInWords(t, announcement.told)}</p>}
    </div>
  );
}
