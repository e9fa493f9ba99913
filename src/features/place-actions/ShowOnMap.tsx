import type { Site } from "../../domain/site";
import { useTranslator } from "../../i18n/react";
import { useIliStore } from "../../state/react";
import { Button } from "../../ui/Button";

/** Pans the map back to a site. */
export function ShowOnMap({ site }: { site: Site }) {
  const t = useTranslator();
  const { showOnMap } = useIliStore();
  return <Button onClick={() => showOnMap(site.id)}>{t("app.place.show")}</Button>;
}
