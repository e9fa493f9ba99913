import { useState } from "react";
import { fitText } from "../../domain/fit-text";
import { useTranslator } from "../../i18n/react";
import { Field } from "../../ui/Field";

/** From so many letters left on, or a tenth, the reader is told how many. */
const FEW_LETTERS = 20;

/** A text field that takes as many letters as the link does, and tells what did not fit. */
export function LimitedField({
  label,
  most,
  value,
  rows,
  onType,
}: {
  label: string;
  /** In code points, as the address counts. */
  most: number;
  value: string;
  /** More than one makes it a text area. */
  rows: number;
  onType(text: string): void;
}) {
  const t = useTranslator();
  const [dropped, setDropped] = useState(0);
  const { left } = fitText(value, most);
  const isNear = left <= Math.max(FEW_LETTERS, most / 10);
  const type = (text: string) => {
    const fitted = fitText(text, most);
    setDropped(fitted.dropped);
    onType(fitted.text);
  };
  return (
    <Field
      label={label}
      help={
        <span aria-live="polite">
          {dropped > 0 && <strong>{t("dialogs.trip.dropped", { count: dropped })} </strong>}
          {isNear
            ? t("dialogs.trip.lettersLeft", { count: left })
            : t("dialogs.trip.letters", { count: most })}
        </span>
      }
    >
      {(id, description) => {
        const shared = {
          ...description,
          id,
          value,
          dir: "auto",
        } as const;
        return rows > 1 ? (
          <textarea
            {...shared}
            rows={rows}
            onChange={({ currentTarget }) => type(currentTarget.value)}
          />
        ) : (
          <input
            {...shared}
            type="text"
            autoComplete="off"
            onChange={({ currentTarget }) => type(currentTarget.value)}
          />
        );
      }}
    </Field>
  );
}
