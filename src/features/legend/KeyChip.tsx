import { keyOf } from "../../domain/figure";
import { useTranslator } from "../../i18n/react";
import { useIliStore } from "../../state/react";
import { Glyph } from "../../ui/Glyph";
import { KeyToggle } from "./KeyToggle";
import "./Legend.css";

/** A small button on the map with the figures of sites; opens the full key. */
export function KeyChip() {
  const t = useTranslator();
  const { sites } = useIliStore().dataset;
  return (
    <KeyToggle className="key-chip">
      {keyOf(sites).map(({ figure, says }) => (
        <Glyph key={figure} shape={figure} phase={says} />
      ))}
      <span className="key-chip-name">{t("core.key.title")}</span>
      <span className="key-chip-mark" aria-hidden="true">
        ?
      </span>
    </KeyToggle>
  );
}
