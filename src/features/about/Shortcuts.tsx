import { useState } from "react";
import { useTranslator } from "../../i18n/react";
import { readStored, SHORTCUTS, writeStored } from "../../platform/storage";
import { useIliStore } from "../../state/react";
import { Button } from "../../ui/Button";

/** Turns single-key shortcuts off, which interfere with speech input (WCAG 2.1.4). */
export function Shortcuts() {
  const t = useTranslator();
  const store = useIliStore();
  const [on, setOn] = useState(() => readStored(SHORTCUTS) !== "off");
  return (
    <>
      <label className="about-shortcuts">
        <input
          type="checkbox"
          checked={on}
          onChange={({ currentTarget: { checked } }) => {
            writeStored(SHORTCUTS, checked ? "on" : "off");
            setOn(checked);
          }}
        />
        {t("core.search.keys")}
      </label>
      <Button onClick={() => store.open({ type: "keys" })}>{t("dialogs.keys.all")}</Button>
    </>
  );
}
