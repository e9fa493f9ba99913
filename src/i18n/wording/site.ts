import type { Site } from "../../domain/site";
import type { Translator } from "../translator";
import { evidenceShort } from "./evidence";
import { contentText } from "./names";

/** Accessible name of a site on the map. */
export function siteSpoken(t: Translator, site: Site, inTime: boolean): string {
  const spoken = t("core.map.site", {
    name: contentText(t, site.names, site.id),
    kind: t(`core.kind.${site.kind}`),
    evidence: evidenceShort(t, site),
  });
  return inTime ? spoken : t("core.map.outOfTime", { site: spoken });
}
