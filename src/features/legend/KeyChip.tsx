import { figureOf } from "../../domain/figure";
import { evidenceIn } from "../../domain/site";
import { useTranslator } from "../../i18n/react";
import { useIliState, useIliStore } from "../../state/react";
import { Glyph } from "../../ui/Glyph";
import "./Legend.css";

/** The map's three signs, small on the map; a press explains them. */
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
      {evidenceIn(store.dataset.sites).map((evidence) => (
        <Glyph key={evidence} shape={figureOf(evidence)} tone="neutral" />
      ))}
      <span className="key-chip-name">{t("core.key.title")}</span>
      <span className="key-chip-mark" aria-hidden="true">
        ?
      </span>
    </button>
  );
}
