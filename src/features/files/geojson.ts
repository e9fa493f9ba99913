import type { Site } from "../../domain/site";
import { withoutBidiControls } from "./places-file";

/** The format of `src/data/FORMAT.md`, and its first version, which told no status. */
const FORMAT = "2.0.0";
const FORMAT_WITHOUT_STATUS = "1.1.0";

/**
 * The sites as a file in the map's own format, which `?data=` and `npm run check:data` read: in all
 * languages, stops in their order.
 */
export function writeGeoJson(sites: readonly Site[]): string {
  const collection = {
    type: "FeatureCollection",
    formatVersion: sites.some(isWithoutStatus) ? FORMAT_WITHOUT_STATUS : FORMAT,
    features: sites.map(feature),
  };
  const text = JSON.stringify(
    collection,
    (_, value: unknown) => (typeof value === "string" ? withoutBidiControls(value) : value),
    2,
  );
  return `${text}\n`;
}

/** Whether a site is as only a file of version 1 has it: named without a status, nearby with dates. */
function isWithoutStatus({ evidence, status, when }: Site): boolean {
  return evidence === "named" ? status === null : evidence === "nearby" && when !== null;
}

function feature({ id, lonLat, coordinateGrade, coordinateSource, ...site }: Site): object {
  const { names, otherNames, kind, country, area, adminRegion, district, elevationM } = site;
  const { precisionKm, evidence, status, sources, phase, when, note, image } = site;
  const { access, scenes, setting } = site;
  return {
    ...{ type: "Feature", id },
    geometry: { type: "Point", coordinates: lonLat },
    properties: {
      names,
      ...(otherNames && { otherNames }),
      ...{ kind, country, area, adminRegion, district, elevationM, precisionKm },
      coordinate: { grade: coordinateGrade, source: coordinateSource },
      evidence,
      ...(status && { status }),
      ...{ sources, phase },
      // Its phase's too: who reads the file elsewhere has no table of phases.
      ...(when && { when: when.edtf }),
      ...(note && { note }),
      ...(image && { image }),
      ...(access && { access }),
      ...(scenes && { scenes }),
      ...(setting && { setting }),
    },
  };
}
