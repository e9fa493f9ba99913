import type { AddressProblem } from "../domain/address";
import type { EmbedParameterProblem } from "../domain/embed-options";
import type { NameCorrection } from "../domain/parameter-names";
import { PHASES } from "../domain/site";
import type { Store } from "../state/store";
import { reportLeftOut, reportStep, reportToOwner } from "./post-to-host";

/**
 * Parameters that pages and their scripts add to any URL, and attributes of any element that
 * `<ili-map>` passes on.
 */
const FOREIGN =
  /^(utm_\w+|\w*clid|_\w*|childId|initialWidth|parent\w+|amp|role|is|tabindex|slot|part|inert)$/;

/** What `<ili-map>` sends when `set` was called without an object. */
const NO_OBJECT = "set()";

type Read = Readonly<{ corrections: readonly NameCorrection[] }>;

/**
 * Reports invalid parameters and corrected names to the owner. The reader cannot fix them: they are
 * shown only if the page is not framed. `reads` are the results of each parser of the address.
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
    // The foot shows the refusal of a dataset.
    store.withdraw("data-refused");
    return;
  }
  for (const problem of problems) {
    if (!("again" in problem)) store.notify({ type: "address", ...problem });
  }
}

/**
 * Reports corrected and unknown names. `opening` are names that are valid only in a frame's
 * address.
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

/** Names corrected by one parser, and names unknown to all. */
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
