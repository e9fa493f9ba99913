import { useEffect, useRef, useSyncExternalStore } from "react";
import { storedShare } from "../../domain/offline";
import { useTranslator } from "../../i18n/react";
import {
  accept,
  lookWhatIsStored,
  makeAvailable,
  offline,
  removeStored,
  stopStoring,
} from "../../platform/offline";
import { isOneFile } from "../../platform/page";
import { useIliStore } from "../../state/react";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { StoredInWords } from "./StoredInWords";
import "./Offline.css";

/** What of the map is stored on this device, with what stores and removes it. */
export function Offline() {
  const t = useTranslator();
  const store = useIliStore();
  const state = useSyncExternalStore(offline.subscribe, offline.get);
  const { status, report } = state;
  const words = useRef<HTMLDivElement>(null);
  useEffect(() => void lookWhatIsStored(), []);
  // The button that had the focus has gone with what it did.
  useEffect(() => {
    if (status && document.activeElement === document.body) words.current?.focus();
  }, [status]);
  const keep = () => {
    accept();
    void makeAvailable(true, true);
  };
  const close = () => store.open({ type: "none" });
  if (isOneFile) {
    return (
      <Dialog title={t("app.offline.title")} closeLabel={t("core.close")} onClose={close}>
        <p>{t("dialogs.offline.oneFile")}</p>
      </Dialog>
    );
  }
  return (
    <Dialog title={t("app.offline.title")} closeLabel={t("core.close")} onClose={close}>
      <div className="offline">
        <p>{t("dialogs.offline.intro")}</p>
        <div role="status" ref={words} tabIndex={-1}>
          <StoredInWords {...state} />
        </div>
        {status === "storing" && (
          <progress
            aria-label={t("app.offline.title")}
            value={report ? storedShare(report) : undefined}
          />
        )}
        <div className="offline-actions">
          {status === "storing" ? (
            <Button onClick={stopStoring}>{t("dialogs.offline.stop")}</Button>
          ) : (
            <>
              {status !== "unsupported" && status !== "whole" && (
                <Button look="primary" onClick={keep}>
                  {t("dialogs.offline.keep")}
                </Button>
              )}
              {report && <Button onClick={removeStored}>{t("dialogs.offline.remove")}</Button>}
            </>
          )}
        </div>
      </div>
    </Dialog>
  );
}
