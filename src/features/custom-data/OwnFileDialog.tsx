import { useId, useRef, useState } from "react";
import { isOwnFile } from "../../domain/custom-data";
import { useTranslator } from "../../i18n/react";
import { useIliState, useIliStore } from "../../state/react";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { openOwnFile, takeOwnFileAway } from "./own-file";
import "./OwnFileDialog.css";

/** Chooses a file of the reader's own, or takes it away. */
export function OwnFileDialog() {
  const t = useTranslator();
  const store = useIliStore();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const instead = useIliState((state) => isOwnFile(state.data));
  const own = instead || store.dataset.ownFile !== undefined;
  const couldNot = useIliState((state) => state.dialog.type === "own-file" && state.dialog.failed);
  const [failed, setFailed] = useState(couldNot);
  return (
    <Dialog
      title={t("dialogs.ownFile.name")}
      closeLabel={t("core.close")}
      onClose={() => store.open({ type: "none" })}
    >
      <p id={id}>{t("dialogs.ownFile.what")}</p>
      {/* The browser's own button speaks the browser's language. */}
      <input
        ref={input}
        type="file"
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) openOwnFile(file).catch(() => setFailed(true));
        }}
      />
      <Button
        look="primary"
        className="own-file-choice"
        aria-describedby={id}
        onClick={() => input.current?.click()}
      >
        {t("dialogs.ownFile.open")}
      </Button>
      <p role="alert">{failed && t("dialogs.ownFile.failed")}</p>
      {own && <Button onClick={takeOwnFileAway}>{t("dialogs.ownFile.away")}</Button>}
    </Dialog>
  );
}
