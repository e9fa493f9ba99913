import type { Dataset } from "../../domain/dataset";
import type { StoryStep } from "../../domain/story";
import { LocalTextSpan } from "../../i18n/LocalTextSpan";
import { useTranslator } from "../../i18n/react";
import { knownRows, openQuestions } from "../../i18n/wording/known";
import { lastLookedFor } from "../../i18n/wording/truth";

/** One table: what is known, by which source, since when, and what is open. */
export function KnownTable({ dataset }: { dataset: Dataset }) {
  const t = useTranslator();
  return (
    <div className="known">
      <table>
        <thead>
          <tr>
            <th scope="col">{t("dialogs.about.known.where")}</th>
            <th scope="col">{t("dialogs.about.known.what")}</th>
            <th scope="col">{t("dialogs.about.known.reports")}</th>
            <th scope="col">{t("dialogs.about.known.open")}</th>
          </tr>
        </thead>
        <tbody>
          {knownRows(t, dataset).map(({ key, where, what, reports, open }) => (
            <tr key={key}>
              <th scope="row">
                <LocalTextSpan text={where} />
              </th>
              <Cell heading={t("dialogs.about.known.what")}>{what}</Cell>
              <Cell heading={t("dialogs.about.known.reports")}>{reports}</Cell>
              <Cell heading={t("dialogs.about.known.open")}>{open}</Cell>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** In narrow layouts each stacked cell names its column; otherwise the table head does. */
function Cell({ heading, children }: { heading: string; children: string }) {
  return (
    <td>
      <span className="known-heading">{heading}</span> <span>{children}</span>
    </td>
  );
}

/** Open questions, derived from the dataset and the story. */
export function NotKnown({ dataset, story }: { dataset: Dataset; story: readonly StoryStep[] }) {
  const t = useTranslator();
  return (
    <>
      <ul className="about-facts">
        {openQuestions(t, dataset, story).map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
      <p>{lastLookedFor(t, dataset)}</p>
    </>
  );
}
