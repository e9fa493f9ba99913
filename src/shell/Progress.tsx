import { useId } from "react";
import { useTranslator } from "../i18n/react";

/** A progress bar; `share` is 0…1. */
export function Progress({
  share,
  ...said
}: {
  share: number;
} & (
  | Readonly<{ message: "core.size.sorting" }>
  | Readonly<{ message: "core.size.reading"; path: string }>
)) {
  const t = useTranslator();
  const id = useId();
  const percent = Math.round(share * 100);
  const path = said.message === "core.size.reading" ? said.path : "";
  return (
    <div className="progress">
      {/* Not live: the `progress` element announces its value itself. */}
      <p id={id} aria-live="off">
        {t(said.message, { percent, path })}
      </p>
      <progress aria-labelledby={id} max={1} value={share} />
    </div>
  );
}
