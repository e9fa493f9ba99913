import type { ReactNode } from "react";
import { useTranslator } from "../../i18n/react";
import { useIliState, useIliStore } from "../../state/react";
import "./Legend.css";

/** Opens and closes the full key. */
export function KeyToggle({ className, children }: { className: string; children: ReactNode }) {
  const store = useIliStore();
  const open = useIliState((state) => state.keyOpen);
  return (
    <button
      type="button"
      className={className}
      aria-expanded={open}
      onClick={() => store.explainKey(!open)}
    >
      {children}
    </button>
  );
}

/** Button below the short key that opens the full one. */
export function AllSigns() {
  const t = useTranslator();
  return <KeyToggle className="legend-all">{t("app.allSigns")}</KeyToggle>;
}
