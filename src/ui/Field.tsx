import { type ReactNode, useId } from "react";
import "./Field.css";

/** A control below its label; `children` gets the id that ties them. */
export function Field({ label, children }: { label: string; children(id: string): ReactNode }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}

/** A menu of known values. */
export function ChoiceField<Value extends string | number>({
  label,
  value,
  values,
  nameOf,
  languageOf,
  onChoose,
}: {
  label: string;
  value: Value;
  values: readonly Value[];
  nameOf(value: Value): string;
  /** In which language a value's name is, where that is not the page's. */
  languageOf?(value: Value): string;
  onChoose(value: Value): void;
}) {
  return (
    <Field label={label}>
      {(id) => (
        <select
          id={id}
          value={String(value)}
          onChange={({ currentTarget }) => {
            const chosen = values.find((known) => String(known) === currentTarget.value);
            if (chosen !== undefined) onChoose(chosen);
          }}
        >
          {values.map((known) => (
            <option key={known} value={String(known)} lang={languageOf?.(known)}>
              {nameOf(known)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Boxes to be ticked, below what they are about. */
export function FlagsField<Flag extends string>({
  label,
  flags,
  isOn,
  nameOf,
  onChange,
}: {
  label: string;
  flags: readonly Flag[];
  isOn(flag: Flag): boolean;
  nameOf(flag: Flag): string;
  onChange(flag: Flag, on: boolean): void;
}) {
  return (
    <fieldset className="field-flags">
      <legend>{label}</legend>
      {flags.map((flag) => (
        <label key={flag}>
          <input
            type="checkbox"
            checked={isOn(flag)}
            onChange={({ currentTarget: { checked } }) => onChange(flag, checked)}
          />
          {nameOf(flag)}
        </label>
      ))}
    </fieldset>
  );
}
