import L from "leaflet";
import icon from "leaflet/dist/images/marker-icon.png";
import icon2x from "leaflet/dist/images/marker-icon-2x.png";
import shadow from "leaflet/dist/images/marker-shadow.png";
import "leaflet/dist/leaflet.css";
import "./main.css";
import { createRoot } from "react-dom/client";
import { MapContainer, Marker, Popup, TileLayer } from "react-leaflet";

L.Icon.Default.mergeOptions({ iconUrl: icon, iconRetinaUrl: icon2x, shadowUrl: shadow });

/** 70 positions spread over the region. */
const positions = Array.from({ length: 70 }, (_, index): [number, number] => [
  42 + (index % 7) * 0.5,
  75 + Math.floor(index / 7) * 1,
]);

function Bare() {
  const ready = () => {
    document.documentElement.dataset.mapReady = "true";
  };
  return (
    <MapContainer center={[43.5, 79.5]} zoom={6} className="map">
      <TileLayer url="/tiles/{z}/{x}/{y}.png" eventHandlers={{ load: ready }} />
      {positions.map((position) => (
        <Marker key={position.join()} position={position}>
          <Popup>{position.join(", ")}</Popup>
        </Marker>
      ))}
    </MapContainer>
  );
}

const root = document.getElementById("root");
if (root) createRoot(root).render(<Bare />);
