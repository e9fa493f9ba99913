import { useTranslator } from "../../i18n/react";
import { useIliStore } from "../../state/react";
import { IconButton } from "../../ui/Button";
import { MinusIcon, PlusIcon, RegionIcon } from "../../ui/icons";
import "./MapControls.css";

/** Nearer, farther, and back to all sites. */
export function ZoomButtons() {
  const t = useTranslator();
  const { wish } = useIliStore();
  return (
    <section className="map-controls" aria-label={t("core.map.controls")}>
      <IconButton label={t("core.map.zoomIn")} onClick={() => wish({ type: "zoom", steps: 1 })}>
        <PlusIcon />
      </IconButton>
      <IconButton label={t("core.map.zoomOut")} onClick={() => wish({ type: "zoom", steps: -1 })}>
        <MinusIcon />
      </IconButton>
      <IconButton label={t("core.map.wholeRegion")} onClick={() => wish({ type: "all" })}>
        <RegionIcon />
      </IconButton>
    </section>
  );
}
