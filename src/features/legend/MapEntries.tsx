import { useTranslator } from "../../i18n/react";
import { useIliStore } from "../../state/react";
import { Mark } from "./Mark";

/**
 * The lines about numbers, which count places of the map and not locations, and about the hatching of areas
 * where filming was only announced, if there are any.
 */
export function MapEntries() {
  const t = useTranslator();
  const { dataset } = useIliStore();
  const hasPlans = dataset.areas.some(({ properties }) => properties.status === "announced");
  return (
    <>
      <li className="legend-entry legend-map">
        <Mark shape="cluster" />
        {t("app.press.cluster")}
      </li>
      {hasPlans && (
        <li className="legend-entry legend-map">
          <Mark shape="planned" />
          {t("app.press.key.planned")}
        </li>
      )}
    </>
  );
}
