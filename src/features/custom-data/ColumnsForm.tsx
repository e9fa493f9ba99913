import { type RefObject, useState } from "react";
import {
  COLUMN_ROLES,
  type ColumnAnswers,
  type ColumnRole,
  type ColumnsAsked,
} from "../../domain/columns";
import { useTranslator } from "../../i18n/react";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { ColumnsPreview } from "./ColumnsPreview";
import "./ColumnsForm.css";

/** A file that waits for the reader to say what its columns are. */
export type AskedFile = Readonly<{ file: File; asked: ColumnsAsked }>;

/** Without them no place of a table has a point. */
const NEEDED: readonly ColumnRole[] = ["lat", "lon"];

type Props = AskedFile & {
  /** Where the focus goes once it stands in the dialog. */
  heading: RefObject<HTMLHeadingElement | null>;
  onAnswer(columns: ColumnAnswers): void;
};

/** Asks which column of a table is what; what the file seems to say stands there already. */
export function ColumnsForm({ file, asked, heading, onAnswer }: Props) {
  const t = useTranslator();
  const [answers, setAnswers] = useState(asked.guess);
  const [sent, setSent] = useState(false);
  const missing = NEEDED.filter((role) => answers[role] === "");
  return (
    <form
      className="columns"
      onSubmit={(event) => {
        event.preventDefault();
        setSent(true);
        if (missing.length === 0) onAnswer(answers);
      }}
    >
      <h3 ref={heading} tabIndex={-1}>
        {t("dialogs.ownFile.columns.title")}
      </h3>
      <p>{t("dialogs.ownFile.columns.what", { file: file.name })}</p>
      <ColumnsPreview {...asked} />
      <div className="columns-fields">
        {COLUMN_ROLES.map((role) => (
          <Field
            key={role}
            label={t(`dialogs.ownFile.columns.${role}`)}
            amiss={sent && missing.includes(role) ? [t("dialogs.ownFile.columns.missing")] : []}
          >
            {(id, description) => (
              <select
                {...{ id, ...description }}
                value={answers[role]}
                onChange={({ currentTarget: { value } }) =>
                  setAnswers((now) => ({ ...now, [role]: value }))
                }
              >
                <option value="">{t("dialogs.ownFile.columns.none")}</option>
                {asked.columns.map((column) => (
                  <option key={column} value={column}>
                    {column}
                  </option>
                ))}
              </select>
            )}
          </Field>
        ))}
      </div>
      <p className="columns-help">{t("dialogs.ownFile.columns.help")}</p>
      <Button type="submit" look="primary">
        {t("dialogs.ownFile.columns.show")}
      </Button>
    </form>
  );
}
