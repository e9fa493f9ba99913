import { isoDayOf } from "../../domain/day";
import { PROPOSAL_CLAIMS } from "../../domain/proposal-draft";
import { useTranslator } from "../../i18n/react";
import { Field, FieldGroup } from "../../ui/Field";
import type { Asking } from "./Tell";

/** Questions about the published report and its claim. */
export function ReportFields({ draft, change, amiss, leave }: Asking) {
  const t = useTranslator();
  return (
    <>
      <Field label={t("dialogs.tell.url")} amiss={amiss("url")}>
        {(id, description) => (
          <input
            {...{ id, ...description }}
            type="url"
            dir="ltr"
            autoComplete="off"
            placeholder="https://"
            value={draft.url}
            onChange={({ currentTarget }) => change({ url: currentTarget.value })}
            onBlur={() => draft.url && leave("url")}
          />
        )}
      </Field>
      <Field
        label={t("dialogs.tell.quote")}
        help={<p>{t("dialogs.tell.quoteHelp")}</p>}
        amiss={amiss("quote")}
      >
        {(id, description) => (
          <textarea
            {...{ id, ...description }}
            dir="auto"
            rows={3}
            value={draft.quote}
            onChange={({ currentTarget }) => change({ quote: currentTarget.value })}
            onBlur={() => draft.quote && leave("quote")}
          />
        )}
      </Field>
      <Field label={t("dialogs.tell.published")} amiss={amiss("published")}>
        {(id, description) => (
          <input
            {...{ id, ...description }}
            type="date"
            max={isoDayOf(new Date())}
            value={draft.published}
            onChange={({ currentTarget }) => change({ published: currentTarget.value })}
            onBlur={() => draft.published && leave("published")}
          />
        )}
      </Field>
      <FieldGroup label={t("dialogs.tell.claim")} amiss={amiss("claim")}>
        {PROPOSAL_CLAIMS.map((claim) => (
          <label key={claim} className="tell-choice">
            <input
              type="radio"
              name="tell-claim"
              checked={draft.claim === claim}
              onChange={() => {
                change({ claim });
                leave("claim");
              }}
            />
            {t(`dialogs.tell.claims.${claim}`)}
          </label>
        ))}
      </FieldGroup>
      <Field label={t("dialogs.tell.when")} help={<WhenExamples />} amiss={amiss("when")}>
        {(id, description) => (
          <input
            {...{ id, ...description }}
            type="text"
            dir="ltr"
            autoComplete="off"
            spellCheck={false}
            value={draft.when}
            onChange={({ currentTarget }) => change({ when: currentTarget.value })}
            onBlur={() => {
              if (!draft.when) return;
              leave("when");
              // A date may turn a report into an announcement: check the claim again.
              leave("claim");
            }}
          />
        )}
      </Field>
    </>
  );
}

const EXAMPLES = [
  ["2025-09-03", "day"],
  ["2025-09", "month"],
  ["2025-09~", "about"],
  ["2025-09-03/2025-09-05", "range"],
] as const;

/** Examples of EDTF dates. */
function WhenExamples() {
  const t = useTranslator();
  return (
    <ul className="tell-examples">
      {EXAMPLES.map(([date, what]) => (
        <li key={date}>
          <bdi>
            <code>{date}</code>
          </bdi>{" "}
          {t(`dialogs.tell.whens.${what}`)}
        </li>
      ))}
    </ul>
  );
}
