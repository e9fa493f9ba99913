import type { Site } from "../domain/site";
import { DirectionsButton } from "../features/directions/DirectionsButton";
import { ShareSite } from "../features/place-actions/ShareSite";
import { TripButton } from "../features/trip/TripButton";
import { useTranslator } from "../i18n/react";
import { useIliStore } from "../state/react";
import { Button } from "../ui/Button";

/** The actions of a site's card, in one row below the sentence of its evidence. */
export function CardActions({ site }: { site: Site }) {
  const t = useTranslator();
  const { showOnMap } = useIliStore();
  return (
    <>
      <DirectionsButton site={site} />
      <TripButton site={site} />
      <ShareSite key={site.id} site={site} />
      <Button onClick={() => showOnMap(site.id)}>{t("app.place.show")}</Button>
    </>
  );
}
