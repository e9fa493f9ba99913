import { useState } from "react";
import type { Dataset } from "../../domain/dataset";
import { roundToPrecision } from "../../domain/directions";
import { ServiceLinks } from "../../features/directions/ServiceLinks";
import { useTranslator } from "../../i18n/react";
import type { DirectionsTo } from "./part";

/**
 * The links to map services under a button. `sandboxed`: a frame that may open nothing, where
 * the reader has the coordinates to copy.
 */
export function FoldedDirections({
  place,
  countries,
  sandboxed,
}: {
  place: DirectionsTo;
  countries: Dataset["countries"];
  sandboxed: boolean;
}) {
  const t = useTranslator();
  const [open, setOpen] = useState(false);
  const [lon, lat] = roundToPrecision(place.lonLat, place.precisionKm);
  return (
    <details
      className="embed-directions"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className="button">{t("app.directions.open")}</summary>
      {open && (
        <div className="directions">
          {/* An app for maps cannot be opened from a sandbox. */}
          <ServiceLinks site={place} countries={countries} but={sandboxed ? ["geo"] : []} />
          {sandboxed && (
            <label>
              {t("dialogs.directions.blocked")}
              <input
                readOnly
                dir="ltr"
                value={`${lat}, ${lon}`}
                onFocus={({ currentTarget }) => currentTarget.select()}
              />
            </label>
          )}
        </div>
      )}
    </details>
  );
}
