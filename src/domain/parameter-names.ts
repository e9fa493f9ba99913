/** A name in a query that was read as another one, or that nobody knows (`meant` is null). */
export type NameCorrection = Readonly<{ given: string; meant: string | null }>;

/** Shorter names are one letter away from too many others. */
const LEAST_LETTERS = 4;

/**
 * The parameters of a query, with names that are plainly misspelt ones of `names` put right:
 * another case, `cta_label` or `ctaLabel`, `amp;lang` of an address that was escaped twice, one
 * letter wrong. A name is only put right where `isReadable` takes its value and the right one is
 * not there as well. `corrections` has these, and in the end all names that stay unknown.
 */
export function correctNames<Name extends string>(
  query: string,
  names: readonly Name[],
  isReadable: (name: Name, value: string) => boolean,
): { parameters: URLSearchParams; corrections: readonly NameCorrection[] } {
  const written = new URLSearchParams(query);
  const parameters = new URLSearchParams();
  const corrections: NameCorrection[] = [];
  const unknown: NameCorrection[] = [];
  for (const [given, value] of written) {
    const meant = meantName(given, names);
    if (meant === undefined || meant === given) {
      if (meant === undefined) unknown.push({ given, meant: null });
      parameters.append(given, value);
    } else if (!written.has(meant) && isReadable(meant, value)) {
      corrections.push({ given, meant });
      parameters.append(meant, value);
    } else {
      unknown.push({ given, meant: null });
      parameters.append(given, value);
    }
  }
  return { parameters, corrections: [...corrections, ...unknown] };
}

/** Which of `names` a name is, or plainly means; undefined where it may be another one. */
export function meantName<Name extends string>(
  given: string,
  names: readonly Name[],
): Name | undefined {
  const known = names.find((name) => name === given);
  if (known !== undefined) return known;
  const bare = bareName(given.replace(/^(amp;)+/, ""));
  const same = names.find((name) => bareName(name) === bare);
  if (same !== undefined || bare.length < LEAST_LETTERS) return same;
  const near = names.filter((name) => isOneSlip(bare, bareName(name)));
  return near.length === 1 ? near[0] : undefined;
}

function bareName(name: string): string {
  return name.toLowerCase().replace(/[-_\s]/g, "");
}

/** Whether one letter too many, too few or another one, or two changed places, make `a` of `b`. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || b.length < LEAST_LETTERS) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const rest = (text: string, from: number) => text.slice(at + from);
  return (
    rest(a, 1) === rest(b, 1) ||
    rest(a, 1) === rest(b, 0) ||
    rest(a, 0) === rest(b, 1) ||
    (a[at] === b[at + 1] && a[at + 1] === b[at] && rest(a, 2) === rest(b, 2))
  );
}
