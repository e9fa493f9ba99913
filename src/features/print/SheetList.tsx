import type { ReactNode } from "react";
import { useTranslator } from "../../i18n/react";
import "./PrintSheet.css";

export const HEADINGS = ["number", "place", "evidence", "position"] as const;

/** A printed list of places; `children` are its bodies. */
export function SheetList({ caption, children }: { caption: string; children: ReactNode }) {
  const t = useTranslator();
  return (
    <table className="print-list">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {HEADINGS.map((heading) => (
            <th key={heading} scope="col">
              {t(`dialogs.print.${heading}`)}
            </th>
          ))}
        </tr>
      </thead>
      {children}
    </table>
  );
}
