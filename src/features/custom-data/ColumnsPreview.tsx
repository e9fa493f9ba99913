import type { ColumnsAsked } from "../../domain/columns";
import { useTranslator } from "../../i18n/react";

/** The first rows of a table, as they stand in the file. */
export function ColumnsPreview({ columns, rows }: ColumnsAsked) {
  const t = useTranslator();
  const label = t("dialogs.ownFile.columns.rows");
  return (
    // It is scrolled by keys, too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keys.
    <section className="columns-preview" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" dir="auto">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other name, and never change.
            <tr key={at}>
              {columns.map((column, index) => (
                <td key={column} dir="auto">
                  {row[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
