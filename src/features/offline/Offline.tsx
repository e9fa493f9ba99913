import { useEffect, useSyncExternalStore } from "react";
import { storedShare } from "../../domain/offline";
import { useTranslator } from "../../i18n/react";
import {
  accept,
  lookWhatIsStored,
  makeAvailable,
  offline,
  removeStored,
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
  useEffect(() => void lookWhatIsStored(), []);
  const keep = () => {
    accept();
    void makeAvailable(true);
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
        <div role="status">
          <StoredInWords {...state} />
        </div>
        {status === "storing" && (
          <progress
            aria-label={t("app.offline.title")}
            value={report ? storedShare(report) : undefined}
          />
        )}
        {status !== "unsupported" && (
          <div className="offline-actions">
            <Button
              look="primary"
              disabled={status === "storing" || status === "whole"}
              onClick={keep}
            >
              {t("dialogs.offline.keep")}
            </Button>
            <Button disabled={report === null || status === "storing"} onClick={removeStored}>
              {t("dialogs.offline.remove")}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}
