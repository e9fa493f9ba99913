import type { MouseEvent } from "react";
import { useTranslator } from "../../i18n/react";
import { useIliStore } from "../../state/react";
import { Button, IconButton } from "../../ui/Button";
import { MinusIcon, PlusIcon, RegionIcon } from "../../ui/icons";
import "./MapControls.css";

/** Zoom in, zoom out, fit all sites. */
export function ZoomButtons() {
  const t = useTranslator();
  const { wish } = useIliStore();
  return (
    <section className="map-controls" data-covers="corner" aria-label={t("core.map.controls")}>
      <IconButton
        label={t("core.map.zoomIn")}
        onClick={(event) => wish({ type: "zoom", steps: 1, byKey: isByKey(event) })}
      >
        <PlusIcon />
      </IconButton>
      <IconButton
        label={t("core.map.zoomOut")}
        onClick={(event) => wish({ type: "zoom", steps: -1, byKey: isByKey(event) })}
      >
        <MinusIcon />
      </IconButton>
      <IconButton
        label={t("core.map.wholeRegion")}
        onClick={(event) => wish({ type: "all", byKey: isByKey(event) })}
      >
        <RegionIcon />
      </IconButton>
    </section>
  );
}

/** "Fit all sites" as an item of the page's menu, where the map has no room for its button. */
export function WholeRegion() {
  const t = useTranslator();
  const { openMenu, wish } = useIliStore();
  return (
    <Button
      className="whole-region"
      look="ghost"
      onClick={(event) => {
        openMenu(false);
        wish({ type: "all", byKey: isByKey(event) });
      }}
    >
      <RegionIcon />
      {t("core.map.wholeRegion")}
    </Button>
  );
}

/** A click without a pointer: by keyboard or a screen reader. */
function isByKey({ detail }: MouseEvent): boolean {
  return detail === 0;
}
