import type { Site } from "../../domain/site";
import type { Translator } from "../../i18n/translator";
import { contentText } from "../../i18n/wording/names";
import { withoutBidiControls } from "./places-file";

/** The format of `src/data/FORMAT.md`, and its first version, which told no status. */
const FORMAT = "2.1.0";
const FORMAT_WITHOUT_STATUS = "1.1.0";

/**
 * The sites as a file in the map's own format, which `?data=` and `npm run check:data` read: in all
 * languages, stops in their order. Other programs show `name`, which is in the translator's language.
 */
export function writeGeoJson(t: Translator, sites: readonly Site[]): string {
  const collection = {
    type: "FeatureCollection",
    formatVersion: sites.some(isWithoutStatus) ? FORMAT_WITHOUT_STATUS : FORMAT,
    features: sites.map((site) => feature(contentText(t, site.names, site.id), site)),
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

function feature(
  name: string,
  { id, lonLat, coordinateGrade, coordinateSource, ...site }: Site,
): object {
  const { names, otherNames, kind, country, area, adminRegion, district, elevationM } = site;
  const { precisionKm, evidence, status, sources, phase, when, note, image } = site;
  const { access, scenes, setting } = site;
  return {
    ...{ type: "Feature", id },
    geometry: { type: "Point", coordinates: lonLat },
    properties: {
      ...{ name, names },
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
