import type { Site } from "../domain/site";
import { useTranslator } from "../i18n/react";
import { createScriptLoader } from "../map/core/basemap/load-script";
import { useIliStore } from "../state/react";
// A URL for a script element and not a chunk, as in `owners.ts`.
import partUrl from "./directions/main?worker&url";
import { PART_NAME, type ShowDirections } from "./directions/part";
import "../features/directions/Directions.css";
import "./directions.css";

const loadPart = createScriptLoader(partUrl, PART_NAME) as () => Promise<ShowDirections>;

/** Container of a site's directions, rendered by a script that comes with the first card; without it the card has the coordinates. */
export function CardDirections({ site }: { site: Site }) {
  const { language } = useTranslator();
  const { countries } = useIliStore().dataset;
  return (
    <div
      ref={(root) => {
        if (root) {
          loadPart().then(
            (show) => show(root, language, countries, site),
            () => {},
          );
        }
      }}
    />
  );
}
