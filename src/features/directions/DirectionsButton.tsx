import type { Site } from "../../domain/site";
import { useTranslator } from "../../i18n/react";
import { useIliStore } from "../../state/react";
import { Button } from "../../ui/Button";

/** Opens the dialog with map services for a site. */
export function DirectionsButton({ site }: { site: Site }) {
  const t = useTranslator();
  const store = useIliStore();
  return (
    <Button
      aria-haspopup="dialog"
      onClick={() => store.open({ type: "directions", site: site.id })}
    >
      {t("app.directions.open")}
    </Button>
  );
}
