import type { DataReport } from "../../domain/custom-data";
import type { Translator } from "../../i18n/translator";
import { noteInWords } from "../../i18n/wording/data-notes";

/** What was read of a file and what was not, a sentence for each kind of thing, with examples. */
export function DataNotes({ t, report }: { t: Translator; report: DataReport }) {
  const { kind, kept, total, notes = [], broken = [] } = report;
  return (
    <ul className="data-notes">
      {kind && <li>{t("dialogs.customData.kind", { kind, kept, total })}</li>}
      {notes.map((note) => (
        <li key={note.code}>
          {noteInWords(t, note)}
          {note.examples && note.examples.length > 0 && (
            <span className="data-notes-examples">
              {t("dialogs.customData.examples", { names: note.examples.join(", ") })}
            </span>
          )}
        </li>
      ))}
      {broken.map(({ rule, number }) => (
        <li key={rule}>{t(`dialogs.customData.rule.${rule}`, { number })}</li>
      ))}
    </ul>
  );
}
