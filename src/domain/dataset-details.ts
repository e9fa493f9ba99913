import type { Dataset, Production } from "./dataset";
import type { Site } from "./site";

type SiteDetails = Pick<Site, "note" | "coordinateSource" | "access">;
type ProductionDetails = Pick<Production, "facts" | "claims" | "visitorContext">;

/**
 * What of a dataset is read in cards and dialogs only, half of its bytes: pages are ready without it and
 * load it afterwards. Sites by id.
 */
export type DatasetDetails = Readonly<{
  sites: Readonly<Record<string, SiteDetails>>;
  production: ProductionDetails;
}>;

/** A dataset as pages carry it, with nothing in the place of its details, and these. */
export function withoutDetails(dataset: Dataset): readonly [Dataset, DatasetDetails] {
  const { facts, claims, visitorContext } = dataset.production;
  const sites = dataset.sites.map(({ note, coordinateSource, access, ...rest }) => ({
    site: { ...rest, note: null, coordinateSource: "" },
    details: { note, coordinateSource, ...(access && { access }) },
  }));
  return [
    {
      ...dataset,
      sites: sites.map(({ site }) => site),
      production: { ...dataset.production, facts: [], claims: [], visitorContext: [] },
    },
    {
      sites: Object.fromEntries(sites.map(({ site, details }) => [site.id, details])),
      production: { facts, claims, visitorContext },
    },
  ];
}

/**
 * Puts details back into the dataset that they are of, in place: its sites are in indexes and lists
 * already.
 */
export function addDetails(dataset: Dataset, { sites, production }: DatasetDetails): void {
  for (const site of dataset.sites) Object.assign(site, sites[site.id]);
  Object.assign(dataset.production, production);
}
