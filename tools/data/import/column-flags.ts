import { readFileBytes } from "../../../src/data/read/read-file";
import { COLUMN_ROLES, type ColumnAnswers } from "../../../src/domain/columns";

const USAGE = `--columns takes ${COLUMN_ROLES.map((role) => `${role}=…`).join()}; leave out what is not there`;

/**
 * What `--columns lat=a,lon=b` says of the columns of a file, or the sentence that says why it says nothing.
 * Never rejects for what is in the file.
 */
export async function columnFlags(
  flags: string | undefined,
  bytes: Uint8Array,
): Promise<ColumnAnswers | string> {
  if (flags === undefined) return {};
  // Names of columns may have commas in them.
  const parts = flags.split(new RegExp(`,(?=(?:${COLUMN_ROLES.join("|")})=)`));
  const said = parts.map((part) => /^(\w+)=(.*)$/s.exec(part.trim()));
  const answers: Record<string, string> = {};
  for (const match of said) {
    const [, role = "", column = ""] = match ?? [];
    if (!COLUMN_ROLES.some((known) => known === role)) return USAGE;
    answers[role] = column;
  }
  const file = await readFileBytes(bytes);
  if (file.is !== "ordinary" || !file.columns) return "--columns is for tables (CSV)";
  const { columns } = file;
  const unknown = Object.values(answers).find((one) => one !== "" && !columns.includes(one));
  return unknown === undefined
    ? answers
    : `there is no column "${unknown}". It has: ${columns.slice(0, 20).join(", ")}`;
}
