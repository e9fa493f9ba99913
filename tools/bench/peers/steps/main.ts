import L from "leaflet";
import "./leaflet-global";
import "leaflet.timeline";
import "leaflet.markercluster";
import "leaflet.markercluster/dist/MarkerCluster.css";
import "leaflet.markercluster/dist/MarkerCluster.Default.css";
import "leaflet/dist/leaflet.css";
import "./main.css";
import { type SyntheticSite, syntheticSites } from "../../synthetic";

/** Shows the sites active on a day. */
type Show = (day: number) => void;

const CLEAR = "#2d7f86";
const parameters = new URLSearchParams(location.search);
const sites = syntheticSites(Number(parameters.get("count")));

const PEERS: Readonly<Record<string, (map: L.Map) => Show>> = { timeline, markercluster, canvas };

/** Leaflet.timeline on a canvas: its SVG would be slower still. */
function timeline(map: L.Map): Show {
  const renderer = L.canvas();
  const layer = L.timeline(
    {
      type: "FeatureCollection",
      features: sites.map((site) => ({
        type: "Feature",
        geometry: { type: "Point", coordinates: [site.lon, site.lat] },
        properties: { start: site.start, end: site.end - 1 },
      })),
    },
    {
      getInterval: ({ properties }) => ({ start: properties?.start, end: properties?.end }),
      pointToLayer: (_, at) => L.circleMarker(at, { renderer, radius: 4, color: CLEAR, weight: 1 }),
    },
  );
  layer.addTo(map);
  return (day) => layer.setTime(day);
}

/** Leaflet.markercluster: remove all markers, add those of the day, as its guide advises. */
function markercluster(map: L.Map): Show {
  const group = L.markerClusterGroup({ chunkedLoading: false });
  group.addTo(map);
  const icon = L.divIcon({ className: "" });
  const markers = sites.map((site) => ({
    site,
    marker: L.marker([site.lat, site.lon], { icon, keyboard: false }),
  }));
  return (day) => {
    group.clearLayers();
    group.addLayers(markers.filter(({ site }) => isActive(site, day)).map(({ marker }) => marker));
  };
}

/** Without a library: a circle per site, projected once. */
function canvas(map: L.Map): Show {
  const element = L.DomUtil.create("canvas", "", map.getContainer());
  const { x, y } = map.getSize();
  element.width = x;
  element.height = y;
  element.style.position = "absolute";
  element.style.inset = "0";
  element.style.zIndex = "500";
  const context = element.getContext("2d");
  const points = sites.map((site) => ({
    site,
    at: map.latLngToContainerPoint([site.lat, site.lon]),
  }));
  return (day) => {
    if (!context) return;
    context.clearRect(0, 0, x, y);
    context.fillStyle = CLEAR;
    for (const { site, at } of points) {
      if (!isActive(site, day)) continue;
      context.beginPath();
      context.arc(at.x, at.y, 4, 0, 2 * Math.PI);
      context.fill();
    }
  };
}

function isActive({ start, end }: SyntheticSite, day: number): boolean {
  return start <= day && end > day;
}

const map = L.map("map", { zoomControl: false, maxZoom: 12 }).fitBounds([
  [38.5, 70],
  [48.5, 92.5],
]);
const show = PEERS[parameters.get("peer") ?? ""]?.(map);
if (!show) throw new Error("There is no such peer.");
// Called by the bench, see steps.ts.
Object.assign(window, { benchShow: show });
document.documentElement.dataset.mapReady = "true";
