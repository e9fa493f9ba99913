import { useRef } from "react";
import { useTranslator } from "../../i18n/react";
import { useCopy } from "../../platform/clipboard";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";

/**
 * A text with a copy button. If the clipboard is blocked, the text is selected for the reader's own
 * shortcut.
 */
export function CopyBox({
  label,
  copyLabel,
  text,
  rows,
}: {
  label: string;
  copyLabel: string;
  text: string;
  rows: number;
}) {
  const t = useTranslator();
  const box = useRef<HTMLTextAreaElement>(null);
  const { copied, copy } = useCopy(text);
  const copyOrMark = async () => {
    if (await copy()) return;
    box.current?.focus();
    box.current?.select();
  };
  return (
    <div className="copy-box">
      <Field label={label}>
        {(id) => (
          <textarea
            id={id}
            ref={box}
            readOnly
            dir="ltr"
            rows={rows}
            value={text}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
        )}
      </Field>
      <div className="copy-box-foot">
        <Button onClick={copyOrMark}>{copyLabel}</Button>
        <span role="status">
          {copied !== null && t(copied ? "core.card.copied" : "dialogs.share.copyBlocked")}
        </span>
      </div>
    </div>
  );
}
