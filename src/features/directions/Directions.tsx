import { type ReactNode, useId } from "react";
import { mapLinks, servicesIn } from "../../domain/directions";
import { localText } from "../../domain/language";
import type { Site } from "../../domain/site";
import { useTranslator } from "../../i18n/react";
import { useIliState, useIliStore } from "../../state/react";
import { Dialog } from "../../ui/Dialog";
import "./Directions.css";

/** From this precision in km on, a route may well end elsewhere than the site. */
const COARSE_KM = 1;

/** Links to map services for a site; says that they leave this page. `foot` follows them. */
export function Directions({ foot }: { foot(site: Site): ReactNode }) {
  const t = useTranslator();
  const store = useIliStore();
  const dialog = useIliState((state) => state.dialog);
  const leaves = useId();
  const site =
    dialog.type === "directions" && store.dataset.sites.find(({ id }) => id === dialog.site);
  if (!site) return null;
  const services = servicesIn(store.dataset.countries, site.country);
  const name = localText(site.names, t.language)?.text ?? site.id;
  return (
    <Dialog
      title={t("dialogs.directions.title", { name })}
      closeLabel={t("core.close")}
      onClose={() => store.open({ type: dialog.back ?? "none" })}
    >
      <div className="directions">
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
        {foot(site)}
      </div>
    </Dialog>
  );
}
