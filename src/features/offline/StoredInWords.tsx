import { parseIsoDay } from "../../domain/day";
import { useTranslator } from "../../i18n/react";
import { dayInWords } from "../../i18n/wording/dates";
import type { OfflineState } from "../../platform/offline";

const BYTES_IN_MB = 1_000_000;

/** What is stored, how much of how much, since when, and what went wrong. */
export function StoredInWords({ status, report, reason, asked }: OfflineState) {
  const t = useTranslator();
  const megabytes = (bytes: number) => t.number(bytes / BYTES_IN_MB, 1);
  const sizes = report && {
    stored: megabytes(report.shell.storedBytes + report.ground.storedBytes),
    total: megabytes(report.shell.bytes + report.ground.bytes),
  };
  const day = parseIsoDay(report?.since?.slice(0, 10) ?? "");
  if (status === "unsupported") return <p>{t("dialogs.offline.unsupported")}</p>;
  if (status === "storing") {
    return (
      <>
        <p>{sizes ? t("dialogs.offline.storing", sizes) : t("dialogs.offline.starting")}</p>
        {!asked && <p>{t("dialogs.offline.unasked")}</p>}
      </>
    );
  }
  if (!sizes || sizes.stored === "0") {
    return <p>{t(reason === null ? "dialogs.offline.none" : `dialogs.offline.${reason}`)}</p>;
  }
  return (
    <>
      {reason && <p>{t(`dialogs.offline.${reason}`)}</p>}
      <p>{t(`dialogs.offline.${status === "whole" ? "whole" : "part"}`, sizes)}</p>
      {day !== undefined && <p>{t("dialogs.offline.since", { date: dayInWords(t, day) })}</p>}
    </>
  );
}
