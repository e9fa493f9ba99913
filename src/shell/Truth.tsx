import { useTranslator } from "../i18n/react";
import { useIliState } from "../state/react";

/**
 * The one sentence that keeps every screenshot honest. Where other data is shown than that of the
 * map's makers, it says so instead: then it is not known what the sources say.
 */
export function Truth() {
  const t = useTranslator();
  const custom = useIliState((state) => state.customData);
  if (!custom) return <p className="truth">{t("core.truth")}</p>;
  return (
    <p className="truth" data-custom-data={custom.path}>
      <strong className="truth-custom">{t("core.size.custom")}</strong>{" "}
      {t("core.size.customTruth", { path: custom.path })}
    </p>
  );
}
