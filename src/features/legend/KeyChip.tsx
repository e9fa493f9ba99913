import { keyOf } from "../../domain/figure";
import { useTranslator } from "../../i18n/react";
import { useIliState, useIliStore } from "../../state/react";
import { Glyph } from "../../ui/Glyph";
import "./Legend.css";

/** The figures of places, small on the map; a press explains them. */
export function KeyChip() {
  const t = useTranslator();
  const store = useIliStore();
  const open = useIliState((state) => state.keyOpen);
  return (
    <button
      type="button"
      className="key-chip"
      aria-expanded={open}
      onClick={() => store.explainKey(!open)}
    >
      {keyOf(store.dataset.sites).map(({ figure }) => (
        <Glyph key={figure} shape={figure} tone="neutral" />
      ))}
      <span className="key-chip-name">{t("core.key.title")}</span>
      <span className="key-chip-mark" aria-hidden="true">
        ?
      </span>
    </button>
  );
}
