import { isOwnFile } from "../../domain/custom-data";
import type { Translator } from "../../i18n/translator";
import { useIliState } from "../../state/react";
import { Button } from "../../ui/Button";
import { takeOwnFileAway } from "./own-file";

/** Where the places are a file on this device: that nobody else has it, and the way back. */
export function OwnFileHere({ t }: { t: Translator }) {
  const own = useIliState((state) => isOwnFile(state.data));
  if (!own) return null;
  return (
    <div className="own-file-here">
      <p>{t("dialogs.ownFile.here")}</p>
      <Button onClick={takeOwnFileAway}>{t("dialogs.ownFile.away")}</Button>
    </div>
  );
}
