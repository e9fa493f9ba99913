import { useTranslator } from "../i18n/react";
import { truthInWords } from "../i18n/wording/truth";
import { useIliStore } from "../state/react";

/** The one sentence that keeps every screenshot honest, with a mark where other data is shown. */
export function Truth() {
  const t = useTranslator();
  const { dataset } = useIliStore();
  const truth = truthInWords(t, dataset);
  if (dataset.customPath === undefined) return <p className="truth">{truth}</p>;
  return (
    <p className="truth" data-custom-data={dataset.customPath}>
      <strong className="truth-custom">{t("core.size.custom")}</strong> {truth}
    </p>
  );
}
