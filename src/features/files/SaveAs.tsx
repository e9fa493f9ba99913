import { useState } from "react";
import type { Site } from "../../domain/site";
import { useTranslator } from "../../i18n/react";
import { download } from "../../platform/download";
import { useIliState, useIliStore } from "../../state/react";
import { Button } from "../../ui/Button";
import type { Scope } from "./describe";
import { isDated } from "./events";
import { FILE_FORMATS, type FileFormat, writeFile } from "./formats";
import "./files.css";

/** Buttons that save sites in each format; says what no calendar has, and what was saved. */
export function SaveAs({
  sites,
  scope,
  legend,
  onSaved,
}: {
  sites: readonly Site[];
  scope: Scope;
  legend: string;
  /** Told what to say; without it the buttons say it themselves. */
  onSaved?(said: string): void;
}) {
  const t = useTranslator();
  const { dataset } = useIliStore();
  const [said, setSaid] = useState("");
  const tripdays = useIliState((state) => state.tripdays);
  const triptitle = useIliState((state) => state.triptitle);
  const tripnote = useIliState((state) => state.tripnote);
  const plan = scope === "trip" ? { tripdays, triptitle, tripnote } : null;
  const undated = sites.filter((site) => !isDated(site)).length;

  function save(format: FileFormat): void {
    const { name, mimeType, text } = writeFile(t, dataset, { scope, sites, plan }, format);
    download(new Blob([text], { type: mimeType }), name);
    (onSaved ?? setSaid)(t("dialogs.press.saved", { name }));
  }

  return (
    <fieldset className="save-as">
      <legend>{legend}</legend>
      {FILE_FORMATS.map((format) => (
        <Button
          key={format}
          disabled={sites.length === 0 || (format === "ics" && undated === sites.length)}
          onClick={() => save(format)}
        >
          {FORMAT_NAMES[format]}
        </Button>
      ))}
      {scope === "trip" && <p className="save-as-remark">{t("dialogs.files.filmingDays")}</p>}
      {undated > 0 && (
        <p className="save-as-remark">{t("dialogs.files.undated", { count: undated })}</p>
      )}
      {!onSaved && (
        <p role="status" className="save-as-remark">
          {said}
        </p>
      )}
    </fieldset>
  );
}

const FORMAT_NAMES: Readonly<Record<FileFormat, string>> = {
  gpx: "GPX",
  kml: "KML",
  geojson: "GeoJSON",
  csv: "CSV",
  ics: "ICS",
};
