import { useTranslator } from "../../i18n/react";
import { useIliState } from "../../state/react";
import "./DataProblems.css";

/**
 * Findings of the check of the file that the address names, shown or refused; renders nothing
 * without one.
 */
export function DataProblems() {
  const t = useTranslator();
  const report = useIliState((state) => state.dataReport);
  if (!report || report.problemCount === 0) return null;
  const { path, problems, problemCount, kept, total } = report;
  const more = problemCount - problems.length;
  return (
    <details className="data-problems">
      <summary>{t("app.customData.problems", { count: problemCount, path })}</summary>
      <p>{t("app.customData.kept", { kept, total })}</p>
      <ol>
        {problems.map(({ feature, id, severity, what, fix }) => (
          <li key={`${feature} ${what}`}>
            <strong>
              {id ?? (feature > 0 ? t("app.customData.feature", { number: feature }) : path)}
            </strong>
            <span className="data-problems-severity">{t(`app.customData.${severity}`)}</span>
            {/* Findings are in English, for editors. */}
            <span lang="en" dir="ltr">{`${what}. ${fix}`}</span>
          </li>
        ))}
      </ol>
      {more > 0 && <p>{t("app.customData.more", { count: more })}</p>}
    </details>
  );
}
