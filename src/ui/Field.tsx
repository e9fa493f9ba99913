import { type ReactNode, useId } from "react";
import "./Field.css";

/** ARIA attributes of a control. */
export type Description = Readonly<{ "aria-describedby"?: string; "aria-invalid"?: true }>;

type FieldProps = Readonly<{
  label: string;
  help?: ReactNode;
  /** Validation messages in the reader's language. */
  amiss?: readonly string[];
}>;

/**
 * A control with its label; `children` receives the id of the control and the ARIA attributes that
 * link the help text and the validation messages.
 */
export function Field({
  label,
  help,
  amiss = [],
  children,
}: FieldProps & { children(id: string, description: Description): ReactNode }) {
  const id = useId();
  return (
    <div className="field" data-amiss={amiss.length > 0 || undefined}>
      <label htmlFor={id}>{label}</label>
      {children(id, descriptionOf(id, help, amiss))}
      <Remarks {...{ id, help, amiss }} />
    </div>
  );
}

/** A `fieldset` for controls of one question. */
export function FieldGroup({
  label,
  help,
  amiss = [],
  children,
}: FieldProps & { children: ReactNode }) {
  const id = useId();
  const { "aria-describedby": describedBy } = descriptionOf(id, help, amiss);
  return (
    <fieldset
      className="field field-group"
      data-amiss={amiss.length > 0 || undefined}
      aria-describedby={describedBy}
    >
      <legend>{label}</legend>
      {children}
      <Remarks {...{ id, help, amiss }} />
    </fieldset>
  );
}

function descriptionOf(id: string, help: ReactNode, amiss: readonly string[]): Description {
  const ids = [...(amiss.length > 0 ? [`${id}-amiss`] : []), ...(help ? [`${id}-help`] : [])];
  return {
    ...(ids.length > 0 && { "aria-describedby": ids.join(" ") }),
    ...(amiss.length > 0 && { "aria-invalid": true }),
  };
}

function Remarks({ id, help, amiss }: { id: string; help: ReactNode; amiss: readonly string[] }) {
  return (
    <>
      {amiss.length > 0 && (
        <div id={`${id}-amiss`} className="field-amiss">
          {amiss.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )}
      {help && (
        <div id={`${id}-help`} className="field-help">
          {help}
        </div>
      )}
    </>
  );
}

/** A select of known values. */
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
  /** Language of a value's name, if it is not the page's. */
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

/** A group of checkboxes. */
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

type Side = "width" | "height";

/** Width and height in px, as typed. */
export function SidesField({
  className,
  nameOf,
  value,
  least,
  most,
  onChange,
}: {
  className: string;
  nameOf(side: Side): string;
  value: Readonly<Record<Side, string>>;
  least: number;
  most: number;
  onChange(change: Partial<Record<Side, string>>): void;
}) {
  return (
    <div className={className}>
      {(["width", "height"] as const).map((side) => (
        <Field key={side} label={nameOf(side)}>
          {(id) => (
            <input
              id={id}
              type="number"
              inputMode="numeric"
              min={least}
              max={most}
              value={value[side]}
              onChange={({ currentTarget }) => onChange({ [side]: currentTarget.value })}
            />
          )}
        </Field>
      ))}
    </div>
  );
}
