import { useState } from "react";
import type { LonLat } from "../../domain/site";
import { useTranslator } from "../../i18n/react";
import { copyText } from "../../platform/clipboard";
import { Button } from "../../ui/Button";

/**
 * Coordinates in the reader's notation, with a button that copies them in a form that maps and GPS
 * devices parse.
 */
export function Coordinates({ lonLat: [lon, lat] }: { lonLat: LonLat }) {
  const t = useTranslator();
  const [copied, setCopied] = useState<"no" | "yes" | "blocked">("no");
  const machineForm = `${lat}, ${lon}`;
  return (
    <span className="card-coordinates">
      {t.coordinates([lon, lat])}
      <Button
        className="card-copy"
        onClick={async () => setCopied((await copyText(machineForm)) ? "yes" : "blocked")}
      >
        {t("core.card.copy")}
      </Button>
      <span role="status">
        {copied === "yes" && t("core.card.copied")}
        {copied === "blocked" && (
          <>
            {t("core.card.copyBlocked")} <kbd dir="ltr">{machineForm}</kbd>
          </>
        )}
      </span>
    </span>
  );
}
