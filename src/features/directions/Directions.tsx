import type { ReactNode } from "react";
import { localText } from "../../domain/language";
import type { Site } from "../../domain/site";
import { useTranslator } from "../../i18n/react";
import { useIliState, useIliStore } from "../../state/react";
import { Dialog } from "../../ui/Dialog";
import "./Directions.css";
import { ServiceLinks } from "./ServiceLinks";

/** The links to map services for a site in a dialog. `foot` follows them. */
export function Directions({ foot }: { foot(site: Site): ReactNode }) {
  const t = useTranslator();
  const store = useIliStore();
  const dialog = useIliState((state) => state.dialog);
  const { sites, countries } = store.dataset;
  const site = dialog.type === "directions" && sites.find(({ id }) => id === dialog.site);
  if (!site) return null;
  const name = localText(site.names, t.language)?.text ?? site.id;
  return (
    <Dialog
      title={t("dialogs.directions.title", { name })}
      closeLabel={t("core.close")}
      onClose={() => store.open({ type: dialog.back ?? "none" })}
    >
      <div className="directions">
        <ServiceLinks site={site} countries={countries} />
        {foot(site)}
      </div>
    </Dialog>
  );
}
