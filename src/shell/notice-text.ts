import { LARGEST_FILE_MB } from "../domain/custom-data";
import type { Translator } from "../i18n/translator";
import type { Notice } from "../state/state";

/** The text of a notice: what happened, and what still works. */
export function noticeText(t: Translator, notice: Notice): string {
  if (notice.type === "position-far") {
    return t("core.notice.position-far", { distance: t.distance(notice.nearestKm) });
  }
  if (notice.type === "data-refused") {
    const { path, reason } = notice;
    return t(`core.size.refused.${reason}`, { path, limit: LARGEST_FILE_MB });
  }
  if (notice.type === "said") return notice.text;
  if (notice.type !== "address") return t(`core.notice.${notice.type}`);
  return t("core.notice.address", { parameter: notice.parameter, value: notice.value });
}
