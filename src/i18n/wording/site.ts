import { localText } from "../../domain/language";
import type { Site } from "../../domain/site";
import type { Translator } from "../translator";
import { evidenceShort } from "./evidence";

function siteName(t: Translator, site: Site): string {
  return localText(site.names, t.language)?.text ?? site.id;
}

/** What a screen reader says of a site on the map. */
export function siteSpoken(t: Translator, site: Site, inTime: boolean): string {
  const spoken = t("core.map.site", {
    name: siteName(t, site),
    kind: t(`core.kind.${site.kind}`),
    evidence: evidenceShort(t, site),
  });
  return inTime ? spoken : t("core.map.outOfTime", { site: spoken });
}
