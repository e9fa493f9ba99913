import type { AddressProblem } from "../domain/address";
import type { EmbedParameterProblem } from "../domain/embed-options";
import type { NameCorrection } from "../domain/parameter-names";
import { PHASES } from "../domain/site";
import type { Store } from "../state/store";
import { reportLeftOut, reportStep, reportToOwner } from "./post-to-host";

/**
 * Names that pages and the scripts for their frames add to any address, and attributes that any
 * element may have and `<ili-map>` hands on.
 */
const FOREIGN =
  /^(utm_\w+|\w*clid|_\w*|childId|initialWidth|parent\w+|amp|role|is|tabindex|slot|part|inert)$/;

/** What `<ili-map>` says where `set` was called with no object. */
const NO_OBJECT = "set()";

type Read = Readonly<{ corrections: readonly NameCorrection[] }>;

/**
 * Tells the owner of the frame what of its address could not be read, and which names were read
 * as others. The reader can do nothing about it: only where the page is nobody's frame does it
 * stand in the page. `reads` are what each reader of the address made of its names.
 */
export function reportProblems(
  store: Store,
  problems: readonly (AddressProblem | EmbedParameterProblem)[],
  reads: readonly Read[],
): void {
  for (const problem of problems) reportLeftOut(problem.parameter, problem, "is left out");
  reportCorrections(reads);
  const isFramed = window.parent !== window;
  reportStep(store.api.getState().step);
  store.withdraw("address");
  if (isFramed) {
    // Of data that was refused a line in the foot speaks.
    store.withdraw("data-refused");
    return;
  }
  for (const problem of problems) {
    if (!("again" in problem)) store.notify({ type: "address", ...problem });
  }
}

/**
 * Tells which names were read as others, and which are no names of the map's. `opening` are those
 * that only an address can have.
 */
export function reportCorrections(reads: readonly Read[], opening: readonly string[] = []): void {
  for (const { given, meant } of correctionsOf(reads)) {
    if (given === NO_OBJECT)
      reportToOwner(given, `set() takes an object, such as { phase: "${PHASES[0]}" }.`);
    else if (meant !== null) reportToOwner(given, `"${given}" is read as "${meant}".`);
    else if (opening.includes(given))
      reportToOwner(given, `"${given}" is read when a frame opens.`);
    else if (!FOREIGN.test(given)) reportToOwner(given, `"${given}" is no parameter of the map.`);
  }
}

/** What was put right by one reader, and what none of them knows. */
function correctionsOf(reads: readonly Read[]): readonly NameCorrection[] {
  const all = reads.flatMap(({ corrections }) => corrections);
  const isUnknown = (given: string) =>
    reads.every(({ corrections }) =>
      corrections.some((one) => one.given === given && one.meant === null),
    );
  const right = all.filter(({ meant }) => meant !== null);
  const unknown = new Set(all.map(({ given }) => given).filter(isUnknown));
  return [...right, ...[...unknown].map((given) => ({ given, meant: null }))];
}
