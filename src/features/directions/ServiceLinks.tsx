import { useId } from "react";
import type { Dataset } from "../../domain/dataset";
import { mapLinks, servicesIn } from "../../domain/directions";
import { localText } from "../../domain/language";
import type { MapServiceId } from "../../domain/map-services";
import type { Site } from "../../domain/site";
import { useTranslator } from "../../i18n/react";

/** From this precision in km on, a route may well end elsewhere than the site. */
const COARSE_KM = 1;

/**
 * Links to map services for a site, those of its country first; says that they leave this page. `but` are
 * left out.
 */
export function ServiceLinks({
  site,
  countries,
  but = [],
}: {
  site: Pick<
    Site,
    "id" | "names" | "lonLat" | "precisionKm" | "country" | "district" | "adminRegion"
  >;
  countries: Dataset["countries"];
  but?: readonly MapServiceId[];
}) {
  const t = useTranslator();
  // Two copies of Preact in one frame, the embed's and that of its part on demand, give the same ids.
  const leaves = `${useId()}-${encodeURIComponent(site.id)}`;
  const services = servicesIn(countries, site.country).filter((service) => !but.includes(service));
  const name = localText(site.names, t.language)?.text ?? site.id;
  return (
    <>
      {site.precisionKm >= COARSE_KM && (
        <p>{t("dialogs.directions.coarse", { distance: t.distance(site.precisionKm) })}</p>
      )}
      <ul className="directions-services">
        {mapLinks(site, name, services).map(({ service, route }) => (
          <li key={service}>
            <a
              className="directions-link"
              href={route}
              // A geo: URL opens an app; a tab for it would stay open, empty.
              {...(service !== "geo" && { target: "_blank" })}
              rel="noopener noreferrer"
              aria-describedby={leaves}
            >
              {t(`dialogs.directions.service.${service}`)}
              {service !== "geo" && <span className="visually-hidden"> {t("core.newTab")}</span>}
            </a>
          </li>
        ))}
      </ul>
      <p className="directions-leaves" id={leaves}>
        {t("dialogs.directions.leaves")}
      </p>
    </>
  );
}
