import { useTranslator } from "../../i18n/react";

/** What a list says that has no place, where nothing more is known of why. */
export function NothingFits() {
  const t = useTranslator();
  return <p className="places-empty">{t("core.places.empty")}</p>;
}
