import { useTranslator } from "../../i18n/react";
import "./Attribution.css";

/** Where the geography comes from and under which licence; always in sight. */
export function Attribution() {
  const t = useTranslator();
  return (
    <p className="attribution" dir="ltr">
      <a href="https://www.openstreetmap.org/copyright" target="_blank" rel="noopener">
        © {t("core.attribution.openStreetMap")}
      </a>
      {" · "}
      <a href="https://www.geonames.org/about.html" target="_blank" rel="noopener">
        GeoNames (CC BY 4.0)
      </a>
      {" · GSHHG/WDBII · Natural Earth"}
    </p>
  );
}
