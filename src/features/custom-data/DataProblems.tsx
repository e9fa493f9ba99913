import type { DataProblem, DataReport } from "../../domain/custom-data";
import { useTranslator } from "../../i18n/react";
import type { Translator } from "../../i18n/translator";
import { siteAddress } from "../../platform/page";
import { useIliState } from "../../state/react";
import "./DataProblems.css";
import { DataNotes } from "./DataNotes";
import { OwnFileHere } from "./OwnFileHere";
import { useDialogWords } from "./use-dialog-words";

/**
 * What was found in the file that the address names, shown or refused, grouped and in the reader's
 * language; renders nothing without anything to say.
 */
export function DataProblems() {
  const t = useTranslator();
  const words = useDialogWords();
  const report = useIliState((state) => state.dataReport);
  if (!report) return null;
  return (
    <>
      {words && <OwnFileHere t={words} />}
      {(report.problemCount > 0 || report.notes?.length) && <Found {...{ report, t, words }} />}
    </>
  );
}

type FoundProps = Readonly<{ report: DataReport; t: Translator; words: Translator | null }>;

function Found({ report, t, words }: FoundProps) {
  const { path, problemCount } = report;
  return (
    <details className="data-problems">
      <summary>
        {problemCount > 0
          ? t("app.customData.problems", { count: problemCount, path })
          : words?.("dialogs.customData.title", { path })}
      </summary>
      {words && <DataNotes t={words} report={report} />}
      {problemCount > 0 && <Problems report={report} />}
      {words && (
        <p>
          <a href={siteAddress("format.html")} target="_blank" rel="noopener">
            {words("dialogs.customData.format")}
          </a>
        </p>
      )}
    </details>
  );
}

/** Findings of the format's own check, for editors: in English, with id and advice. */
function Problems({ report }: { report: DataReport }) {
  const t = useTranslator();
  const { path, problems, problemCount, kept, total } = report;
  const more = problemCount - problems.length;
  const named = ({ id, feature }: DataProblem) =>
    id ?? (feature > 0 ? t("app.customData.feature", { number: feature }) : path);
  return (
    <>
      <p>{t("app.customData.kept", { kept, total })}</p>
      <ol>
        {problems.map((problem) => (
          <li key={`${problem.feature} ${problem.what}`}>
            <strong>{named(problem)}</strong>
            <span className="data-problems-severity">
              {t(`app.customData.${problem.severity}`)}
            </span>
            <span lang="en" dir="ltr">{`${problem.what}. ${problem.fix}`}</span>
          </li>
        ))}
      </ol>
      {more > 0 && <p>{t("app.customData.more", { count: more })}</p>}
    </>
  );
}
