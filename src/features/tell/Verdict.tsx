import { useTranslator } from "../../i18n/react";
import type { Judgement } from "./use-judgement";

/** The result of the check, and what an editor would still need. */
export function Verdict({ judgement, tried }: { judgement: Judgement | null; tried: boolean }) {
  const t = useTranslator();
  const answer = judgement?.answer;
  const count = answer?.problems.length ?? 0;
  const missing = answer?.missing ?? [];
  return (
    <>
      <p role="status" className="tell-verdict">
        {answer === null && t("dialogs.tell.unchecked")}
        {answer && count === 0 && t("dialogs.tell.fits")}
        {count > 0 && tried && t("dialogs.tell.amiss", { count })}
      </p>
      {missing.length > 0 && (
        <div className="tell-missing">
          <p>{t("dialogs.tell.missing")}</p>
          <ul>
            {missing.map(({ what, fix }) => (
              // Findings are in English, for editors.
              <li key={`${what} ${fix}`} lang="en" dir="ltr">{`${what}. ${fix}`}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
