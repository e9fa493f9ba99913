import { useEffect, useLayoutEffect, useState } from "react";
import { createPortal } from "react-dom";
import { PrintSheet } from "../features/print/PrintSheet";
import type { PrintedSheet } from "../features/print/sheet";
import { useTranslator } from "../i18n/react";
import { useIliStore } from "../state/react";
import { Button } from "../ui/Button";
import { makeSheet } from "./print-sheet-maker";

/** Prepares the printed sheet, prints it and removes it. Loaded on demand. */
export function PrintPage() {
  const t = useTranslator();
  const store = useIliStore();
  const [sheet, setSheet] = useState<PrintedSheet | null>(null);
  useEffect(() => {
    const cancelled = new AbortController();
    let url: string | undefined;
    makeSheet(store, t, cancelled.signal).then(
      (made) => {
        url = made.picture?.url;
        if (cancelled.signal.aborted && url) URL.revokeObjectURL(url);
        else setSheet(made);
      },
      // Rejects only when cancelled.
      () => {},
    );
    return () => {
      cancelled.abort();
      if (url) URL.revokeObjectURL(url);
    };
  }, [store, t]);
  // In the same commit as the words "preparing": whoever reads them can cancel.
  useLayoutEffect(() => {
    const from = document.activeElement;
    const close = () => store.open({ type: "none" });
    const closeOnEscape = ({ key }: KeyboardEvent) => {
      if (key === "Escape") close();
    };
    const listening = new AbortController();
    const { signal } = listening;
    window.addEventListener("afterprint", close, { signal });
    document.addEventListener("keydown", closeOnEscape, { signal });
    return () => {
      listening.abort();
      if (from instanceof HTMLElement) from.focus({ preventScroll: true });
    };
  }, [store]);
  useEffect(() => {
    if (!sheet) return;
    // An attribute for the style sheet, as not every browser has `:has`.
    document.body.dataset["printedSheet"] = "";
    // With a picture, printing waits for its `load` event.
    if (!sheet.picture) window.print();
    return () => {
      delete document.body.dataset["printedSheet"];
    };
  }, [sheet]);
  return (
    <>
      {!sheet && (
        <div className="print-status">
          <p role="status">{t("dialogs.print.preparing")}</p>
          <Button onClick={() => store.open({ type: "none" })}>{t("dialogs.press.cancel")}</Button>
        </div>
      )}
      {sheet &&
        createPortal(<PrintSheet sheet={sheet} onDrawn={() => window.print()} />, document.body)}
    </>
  );
}
