import { mapLinks } from "../../domain/directions";
import { localText } from "../../domain/language";
import { useTranslator } from "../../i18n/react";
import { useIliState, useIliStore } from "../../state/react";
import { Dialog } from "../../ui/Dialog";
import "./Directions.css";

/** From this many km on a road may well end elsewhere than the point stands. */
const COARSE_KM = 1;

/** The map services that lead to a site, as links out of this page, which it says. */
export function Directions() {
  const t = useTranslator();
  const store = useIliStore();
  const dialog = useIliState((state) => state.dialog);
  const site =
    dialog.type === "directions" && store.dataset.sites.find(({ id }) => id === dialog.site);
  if (!site) return null;
  const services = store.dataset.countries.find(({ code }) => code === site.country)?.maps ?? [];
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
                // A geo: address opens an app; a tab for it would stay behind, empty.
                {...(service !== "geo" && { target: "_blank" })}
                rel="noopener noreferrer"
              >
                {t(`dialogs.directions.service.${service}`)}
                {service !== "geo" && <span className="visually-hidden"> {t("core.newTab")}</span>}
              </a>
            </li>
          ))}
        </ul>
        <p className="directions-leaves">{t("dialogs.directions.leaves")}</p>
      </div>
    </Dialog>
  );
}
