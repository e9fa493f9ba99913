import type { Source } from "../domain/dataset";
import { useTranslator } from "./react";
import { sourceInWords } from "./wording/source";

/** Link to a source, named by its citation; screen readers are told that it opens a new tab. */
export function SourceLink({ source, className }: { source: Source; className?: string }) {
  const t = useTranslator();
  return (
    <a
      className={className}
      href={source.url}
      target="_blank"
      rel="noopener"
      hrefLang={source.language}
    >
      {sourceInWords(t, source)}
      <span className="visually-hidden"> {t("core.newTab")}</span>
    </a>
  );
}
