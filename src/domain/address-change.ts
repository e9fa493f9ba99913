import {
  ADDRESS_PARAMETERS,
  type Address,
  type AddressContext,
  type AddressParameter,
  EMPTY_ADDRESS,
  isPartlyRead,
  readParameter,
} from "./address";

/** A key of a change that is unknown or whose value could not be read, wholly or in part. */
export type ChangeProblem = Readonly<{ key: string; value: unknown }>;

/**
 * Reads what is to change of an address: a key that is absent or undefined keeps its value, null
 * and empty texts and lists reset it, lists may be arrays. Never throws. What cannot be read is
 * left out of `change` and told in `problems`; of a list the members that can be read are taken.
 */
export function readChange(
  asked: Readonly<Record<string, unknown>>,
  before: Pick<Address, "from" | "to">,
  context: AddressContext,
): { change: Partial<Address>; problems: readonly ChangeProblem[] } {
  const problems: ChangeProblem[] = [];
  const read = <Key extends AddressParameter>(key: Key): Partial<Address> => {
    const text = textOf(asked[key], Array.isArray(EMPTY_ADDRESS[key]));
    const value = text === undefined ? undefined : readParameter(key, text, context);
    const wholly = text !== undefined && value !== undefined && !isPartlyRead(value, text);
    if (!wholly) problems.push({ key, value: asked[key] });
    return value === undefined ? {} : { [key]: value };
  };
  let change: Partial<Address> = {};
  for (const key of Object.keys(asked)) {
    if (asked[key] === undefined) continue;
    const parameter = ADDRESS_PARAMETERS.find((name) => name === key);
    if (parameter) change = { ...change, ...read(parameter) };
    else problems.push({ key, value: asked[key] });
  }
  const { from, to } = { ...before, ...change };
  if (from === null || to === null || from <= to) return { change, problems };
  // The two do not go together: neither of those that were asked for applies.
  const { from: _, to: __, ...rest } = change;
  const key = change.from === undefined ? "to" : "from";
  return { change: rest, problems: [...problems, { key, value: asked[key] }] };
}

/** A value as the text that an address would have; undefined for what no address has. */
function textOf(value: unknown, isList: boolean): string | undefined {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  if (!isList || !Array.isArray(value)) return undefined;
  return value.every((member) => typeof member === "string") ? value.join(",") : undefined;
}
