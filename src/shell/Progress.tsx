import { useId } from "react";
import { useTranslator } from "../i18n/react";

/** How far something is that takes a while; `share` from 0 to 1. */
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
      {/* The bar tells its value itself: the sentence would be read again at every step. */}
      <p id={id} aria-live="off">
        {t(said.message, { percent, path })}
      </p>
      <progress aria-labelledby={id} max={1} value={share} />
    </div>
  );
}
