import { useTranslator } from "../../i18n/react";
import { useIliState, useIliStore } from "../../state/react";
import "./Legend.css";

/** Below the short key: a press explains all the signs of the map. */
export function AllSigns() {
  const t = useTranslator();
  const store = useIliStore();
  const open = useIliState((state) => state.keyOpen);
  return (
    <button
      type="button"
      className="legend-all"
      aria-expanded={open}
      onClick={() => store.explainKey(!open)}
    >
      {t("app.allSigns")}
    </button>
  );
}
