import { useTranslator } from "../../i18n/react";
import { KeyToggle } from "./KeyToggle";
import "./Legend.css";

/** Button below the short key that opens the full one. */
export function AllSigns() {
  const t = useTranslator();
  return <KeyToggle className="legend-all">{t("app.allSigns")}</KeyToggle>;
}
