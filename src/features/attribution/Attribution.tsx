import { useState } from "react";
import { useTranslator } from "../../i18n/react";
import { useIliState, useIliStore } from "../../state/react";
import "./Attribution.css";

/**
 * Sources and licences of the basemap; always visible. `short` starts with the map data, the rest
 * is collapsed.
 */
export function Attribution({ short = false }: { short?: boolean }) {
  const t = useTranslator();
  const [unfolded, setUnfolded] = useState(false);
  const { detailedGround } = useIliStore().dataset;
  const detail = useIliState(({ detail }) => detail ?? "none") !== "none" && detailedGround;
  const whole = !short || unfolded;
  return (
    <section className="attribution" dir="ltr" aria-label={t("core.attribution.label")}>
      <a href="https://www.openstreetmap.org/copyright" target="_blank" rel="noopener">
        © {whole ? t("core.attribution.openStreetMap") : "OpenStreetMap"}
      </a>
      {" · "}
      {detail && (
        <>
          <a href={detail.attribution.url} target="_blank" rel="noopener">
            {detail.attribution.text}
          </a>
          {" · "}
        </>
      )}
      {whole && (
        <>
          <a href="https://www.geonames.org/about.html" target="_blank" rel="noopener">
            GeoNames (CC BY 4.0)
          </a>
          {" · GSHHG/WDBII · Natural Earth"}
          {short && " · "}
        </>
      )}
      {short && (
        <button
          type="button"
          className="attribution-more"
          aria-expanded={unfolded}
          onClick={() => setUnfolded(!unfolded)}
        >
          {t(unfolded ? "core.attribution.less" : "core.attribution.more")}
        </button>
      )}
    </section>
  );
}
