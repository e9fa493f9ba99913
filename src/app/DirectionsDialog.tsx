import { Directions } from "../features/directions/Directions";
import { SaveAs } from "../features/files/SaveAs";
import { useTranslator } from "../i18n/react";

/** The ways to a place with its files, for apps without a link; loaded when first opened. */
export function DirectionsDialog() {
  const t = useTranslator();
  return (
    <Directions
      foot={(site) => <SaveAs sites={[site]} scope="place" legend={t("dialogs.files.place")} />}
    />
  );
}
