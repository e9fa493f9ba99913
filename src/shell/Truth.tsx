import { useTranslator } from "../i18n/react";

/** The one sentence that keeps every screenshot honest. */
export function Truth() {
  const t = useTranslator();
  return <p className="truth">{t("core.truth")}</p>;
}
