import {
  ADDRESS_PARAMETERS,
  type Address,
  type AddressContext,
  type AddressParameter,
  EMPTY_ADDRESS,
  type LeftOut,
  readParameter,
} from "./address";
import { meantName, type NameCorrection } from "./parameter-names";

/** A key of a change that is unknown or whose value could not be read, wholly or in part. */
export type ChangeProblem = Omit<LeftOut, "value"> & Readonly<{ key: string; value: unknown }>;

/**
 * Reads what is to change of an address: a key that is absent or undefined keeps its value, null
 * and empty texts and lists reset it, lists may be arrays. Never throws. What cannot be read is
 * left out of `change` and told in `problems`; of a list the members that can be read are taken.
 * A key that is plainly a misspelt one is read as that and told in `corrections`, which also have
 * those that nobody knows.
 */
export function readChange(
  asked: Readonly<Record<string, unknown>>,
  before: Pick<Address, "from" | "to">,
  context: AddressContext,
): {
  change: Partial<Address>;
  problems: readonly ChangeProblem[];
  corrections: readonly NameCorrection[];
} {
  const problems: ChangeProblem[] = [];
  const corrections: NameCorrection[] = [];
  const read = <Key extends AddressParameter>(key: Key, asked: unknown): Partial<Address> => {
    const text = textOf(asked, Array.isArray(EMPTY_ADDRESS[key]));
    if (text === undefined) {
      problems.push({ key, value: asked });
      return {};
    }
    const { value, leftOut } = readParameter(key, text, context);
    problems.push(...leftOut.map((left) => ({ key, ...left })));
    return value === undefined ? {} : { [key]: value };
  };
  let change: Partial<Address> = {};
  for (const [given, value] of Object.entries(asked)) {
    if (value === undefined) continue;
    const meant = meantName(given, ADDRESS_PARAMETERS) ?? null;
    const isTaken = meant === null || (meant !== given && asked[meant] !== undefined);
    if (meant !== given) corrections.push({ given, meant: isTaken ? null : meant });
    if (!isTaken) change = { ...change, ...read(meant, value) };
  }
  const { from, to } = { ...before, ...change };
  if (from === null || to === null || from <= to) return { change, problems, corrections };
  // The two do not go together: neither of those that were asked for applies.
  const { from: _, to: __, ...rest } = change;
  const key = change.from === undefined ? "to" : "from";
  return { change: rest, problems: [...problems, { key, value: asked[key] }], corrections };
}

/** A value as the text that an address would have; undefined for what no address has. */
function textOf(value: unknown, isList: boolean): string | undefined {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  return isList && Array.isArray(value) ? value.map(memberText).join() : undefined;
}

/** What is no text stands there as what no list has, and is told as that. */
function memberText(member: unknown): string {
  return typeof member === "string" || typeof member === "number"
    ? String(member)
    : `(${typeof member})`;
}
