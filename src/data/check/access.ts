import { type Content, textAt } from "./draft";
import type { Finding } from "./finding";

/** What a visitor must know is looked up again after this many months. */
const LASTS_MONTHS = 18;

/** Facts for visitors that were true too long before the day of the data. */
export function checkAccess({ raw, sites }: Content): Finding[] {
  const today = monthsOf(textAt(raw.production, "date"));
  if (today === null) return [];
  return sites.flatMap(({ id, path, properties }) =>
    (properties.access ?? []).flatMap(({ asOf }, index): Finding[] => {
      const then = monthsOf(asOf);
      if (then === null || today - then <= LASTS_MONTHS) return [];
      return [
        {
          ...{ rule: "access-old", role: "sites", id },
          path: [...path, "properties", "access", index, "asOf"],
          what: `this was true in ${asOf}, more than ${LASTS_MONTHS} months before the data's date`,
          fix: "Look it up again and give the new date and source, or remove it.",
        },
      ];
    }),
  );
}

/** Months since the year 0; of a year alone its last. */
function monthsOf(date: string | null): number | null {
  const [year, month = "12"] = date?.split("-") ?? [];
  return year === undefined ? null : Number(year) * 12 + Number(month);
}
