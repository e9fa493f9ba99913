import { useMemo } from "react";
import { spotLinks } from "../../domain/directions";
import { distanceKm } from "../../domain/geo";
import type { LonLat, Site } from "../../domain/site";
import { useTranslator } from "../../i18n/react";
import { useIliState, useIliStore } from "../../state/react";
import "./GroundEnd.css";

/** From this zoom on, the basemap is only magnified (overzoom). */
const FIRST_ZOOM = 10;

/** Says where the basemap's detail ends, with links to the same position on other maps. */
export function GroundEnd() {
  const t = useTranslator();
  const { sites, countries, detailedGround } = useIliStore().dataset;
  // Until the map reports its detail, nothing is known of a detailed archive.
  const goesOn = useIliState(({ detail }) => detailedGround && (!detail || detail === "whole"));
  const view = useIliState((state) => state.view);
  const links = useMemo(() => {
    if (!view || view.zoom < FIRST_ZOOM || goesOn) return null;
    const at: LonLat = [view.lon, view.lat];
    const nearest = nearestTo(at, sites)?.country;
    const country = countries.find(({ code }) => code === nearest) ?? countries[0];
    return spotLinks(at, view.zoom, country?.spotMaps ?? []);
  }, [view, sites, countries, goesOn]);
  if (!links) return null;
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
