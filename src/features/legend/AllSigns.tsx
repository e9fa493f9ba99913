import { useTranslator } from "../../i18n/react";
import { KeyToggle } from "./KeyToggle";
import "./Legend.css";

/** Below the short key: a press explains all the signs of the map. */
export function AllSigns() {
  const t = useTranslator();
  return <KeyToggle className="legend-all">{t("app.allSigns")}</KeyToggle>;
}
