import type { DataProblem, DataReport } from "../../domain/custom-data";
import type { Translator } from "../../i18n/translator";
import { isOneFile, siteAddress } from "../../platform/page";
import { useIliState } from "../../state/react";
import "./DataProblems.css";
import { DataNotes } from "./DataNotes";
import { OwnFileHere } from "./OwnFileHere";
import { useDialogWords } from "./use-dialog-words";

/**
 * What was found in the file that the address names, shown or refused, grouped and in the reader's
 * language; renders nothing without anything to say, and until its messages are loaded.
 */
export function DataProblems() {
  const t = useDialogWords();
  const report = useIliState((state) => state.dataReport);
  if (!report || !t) return null;
  return (
    <>
      <OwnFileHere t={t} />
      {(report.problemCount > 0 || report.notes?.length) && <Found {...{ report, t }} />}
    </>
  );
}

type Props = Readonly<{ report: DataReport; t: Translator }>;

function Found({ report, t }: Props) {
  const { path, problemCount } = report;
  return (
    <details className="data-problems">
      <summary>
        {problemCount > 0
          ? t("dialogs.customData.problems", { count: problemCount, path })
          : t("dialogs.customData.title", { path })}
      </summary>
      <DataNotes t={t} report={report} />
      {problemCount > 0 && <Problems {...{ report, t }} />}
      {!isOneFile && (
        <p>
          <a href={siteAddress("format.html")} target="_blank" rel="noopener">
            {t("dialogs.customData.format")}
          </a>
        </p>
      )}
    </details>
  );
}

/** Findings of the format's own check, for editors: in English, with id and advice. */
function Problems({ report, t }: Props) {
  const { path, problems, problemCount, kept, total } = report;
  const more = problemCount - problems.length;
  const named = ({ id, feature }: DataProblem) =>
    id ?? (feature > 0 ? t("dialogs.customData.feature", { number: feature }) : path);
  return (
    <>
      <p>{t("dialogs.customData.kept", { kept, total })}</p>
      <ol>
        {problems.map((problem) => (
          <li key={`${problem.feature} ${problem.what}`}>
            <strong>{named(problem)}</strong>
            <span className="data-problems-severity">
              {t(`dialogs.customData.${problem.severity}`)}
            </span>
            <span lang="en" dir="ltr">{`${problem.what}. ${problem.fix}`}</span>
          </li>
        ))}
      </ol>
      {more > 0 && <p>{t("app.customData.more", { count: more })}</p>}
    </>
  );
}
