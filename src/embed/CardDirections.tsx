import type { Site } from "../domain/site";
import { useTranslator } from "../i18n/react";
import { useIliStore } from "../state/react";
import { showDirections } from "./directions";

/** Container of a site's directions, which come with the first card. */
export function CardDirections({ site }: { site: Site }) {
  const { language } = useTranslator();
  const { countries } = useIliStore().dataset;
  return <div ref={(root) => showDirections(root, language, countries, site)} />;
}
