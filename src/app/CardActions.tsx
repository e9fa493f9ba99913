import type { Site } from "../domain/site";
import { DirectionsButton } from "../features/directions/DirectionsButton";
import { ShareSite } from "../features/place-actions/ShareSite";
import { ShowOnMap } from "../features/place-actions/ShowOnMap";
import { TripButton } from "../features/trip/TripButton";

/** The actions of a site's card, in one row below the sentence of its evidence. */
export function CardActions({ site }: { site: Site }) {
  return (
    <>
      <DirectionsButton site={site} />
      <TripButton site={site} />
      <ShareSite key={site.id} site={site} />
      <ShowOnMap site={site} />
    </>
  );
}
