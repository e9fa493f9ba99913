import { useMemo } from "react";
import { spotLinks } from "../../domain/directions";
import { distanceKm } from "../../domain/geo";
import type { LonLat, Site } from "../../domain/site";
import { useTranslator } from "../../i18n/react";
import { useIliStore } from "../../state/react";

/** Says where the basemap's detail ends, with links to the same position on other maps. */
export function OtherMaps({ at, zoom }: { at: LonLat; zoom: number }) {
  const t = useTranslator();
  const { sites, countries } = useIliStore().dataset;
  const links = useMemo(() => {
    const nearest = nearestTo(at, sites)?.country;
    const country = countries.find(({ code }) => code === nearest) ?? countries[0];
    return spotLinks(at, zoom, country?.spotMaps ?? []);
  }, [at, zoom, sites, countries]);
  return (
    <p className="ground-end" data-passing="">
      {t("core.groundEnd.says")}{" "}
      {links.map(({ service, show }, at) => (
        <span key={service}>
          {at > 0 && " · "}
          <a href={show} target="_blank" rel="noopener noreferrer">
            {t(`core.groundEnd.${service}`)}
            <span className="visually-hidden"> {t("core.newTab")}</span>
          </a>
        </span>
      ))}
    </p>
  );
}

function nearestTo(at: LonLat, sites: readonly Site[]): Site | undefined {
  let nearest: Site | undefined;
  let least = Infinity;
  for (const site of sites) {
    const away = distanceKm(at, site.lonLat);
    if (away < least) [nearest, least] = [site, away];
  }
  return nearest;
}
