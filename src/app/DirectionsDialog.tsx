import { Directions } from "../features/directions/Directions";
import { SaveAs } from "../features/files/SaveAs";
import { VisitField } from "../features/trip/VisitField";
import { useTranslator } from "../i18n/react";

/**
 * The ways to a place, the reader's note on it, and its files, for apps without a link; loaded when first
 * opened.
 */
export function DirectionsDialog() {
  const t = useTranslator();
  return (
    <Directions
      foot={(site) => (
        <>
          <VisitField site={site} />
          <SaveAs sites={[site]} scope="place" legend={t("dialogs.files.place")} />
        </>
      )}
    />
  );
}
