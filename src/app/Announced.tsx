import { useTranslator } from "../i18n/react";
import type { MapAnnouncement } from "../map/core/in-view";
import { announcementInWords } from "../shell/announcement-in-words";

/** What the map tells, in words. */
export function Announced({ told }: { told: MapAnnouncement }) {
  return <p>{announcementInWords(useTranslator(), told)}</p>;
}
