import { useEffect, useMemo, useState } from "react";
import type { Dataset } from "../../domain/dataset";
import { PRODUCT_SLUG } from "../../domain/product-table";
import type { ProgrammeProps } from "./part";
import type { ProgrammeEntry } from "./programme";
import { tripFile } from "./trip-file";

/**
 * A link and not a button: a frame that may not download can still open it in a tab. A sandbox does
 * not tell whether downloads are allowed, so after an attempt the text can be copied too.
 */
export function Gpx({
  t,
  dataset,
  title,
  entries,
}: Pick<ProgrammeProps, "t"> & {
  dataset: Dataset;
  /** The maker's title of the trip; empty without one. */
  title: string;
  entries: readonly ProgrammeEntry[];
}) {
  const [href, setHref] = useState<string>();
  const [tried, setTried] = useState(false);
  const text = useMemo(() => tripFile(t, dataset, title, entries), [t, dataset, title, entries]);
  useEffect(() => {
    const file = new Blob([text], { type: "application/gpx+xml" });
    const url = URL.createObjectURL(file);
    setHref(url);
    return () => URL.revokeObjectURL(url);
  }, [text]);
  const name = t("core.owner.gpx");
  return (
    <>
      <a
        className="owner-gpx"
        href={href}
        download={`${PRODUCT_SLUG}_trip_${t.language}.gpx`}
        title={name}
        // A sandboxed frame has an opaque origin.
        onClick={() => setTried(window.origin === "null")}
      >
        <span aria-hidden="true">GPX</span>
        <span className="visually-hidden">{name}</span>
      </a>
      {tried && (
        <label className="owner-copy">
          <span role="status">{t("core.owner.gpxBlocked")}</span>
          <textarea
            readOnly
            rows={3}
            dir="ltr"
            value={text}
            onFocus={(event) => event.currentTarget.select()}
          />
        </label>
      )}
    </>
  );
}
