import * as v from "valibot";
import { parseIsoDay } from "../../domain/day";
import type { ProposalProblem } from "../../domain/proposal-check";
import { skeletons } from "../../domain/skeleton";
import type { ContentFiles } from "./content";
import { listAt, textAt, valueAt } from "./draft";
import { EdtfError, parseWhen } from "./edtf";

const optionalText = v.optional(v.string(), "");

/** A feature as `domain/proposal.ts` writes it; a hand may have changed it since. */
const proposalShape = v.object({
  type: v.literal("Feature"),
  id: v.optional(v.string()),
  geometry: v.nullable(
    v.object({
      type: v.literal("Point"),
      coordinates: v.tuple([
        v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
        v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
      ]),
    }),
  ),
  properties: v.looseObject({
    names: v.optional(v.record(v.string(), v.string())),
    phase: v.optional(v.nullable(v.string())),
    when: v.optional(v.string()),
  }),
  proposal: v.object({
    formatVersion: v.pipe(v.string(), v.regex(/^1\./)),
    claim: v.picklist(["reported", "announced", "recognised"]),
    url: optionalText,
    published: optionalText,
    quote: optionalText,
    scene: v.optional(
      v.object({
        episode: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
        seconds: v.optional(v.pipe(v.number(), v.minValue(0))),
        recognisedBy: v.optional(v.string()),
      }),
    ),
  }),
});
type ParsedProposal = v.InferOutput<typeof proposalShape>;

/** A source as `production.json` holds it. */
export type ProposedSource = Readonly<{
  id: string;
  publisher: string;
  attributedTo: null;
  url: string;
  published: string;
  language: string;
  note: null;
}>;

/** What a proposal would change in the content. */
export type ProposedChange = Readonly<{
  /** Place of the site among the features of `sites.geojson`; null for a new one. */
  at: number | null;
  /** The whole feature as it would stand there. */
  feature: Readonly<{ id: string; properties: Readonly<Record<string, unknown>> }> & object;
  /** Its properties that are new or other than before. */
  changed: readonly string[];
  /** A report that the content does not know yet; null where it does. */
  source: ProposedSource | null;
}>;

/**
 * What a proposal says, against the content that there is. It claims no more than its source does:
 * a place is `named` only where the sentence quoted has one of its names, `reported` only where the
 * report is not older than what it reports, and what was seen in a frame is `recognised`. `today`
 * is an ISO day. Either problems or a change; never throws, whatever `value` is.
 */
export function judgeProposal(
  value: unknown,
  files: ContentFiles,
  today: string,
):
  | Readonly<{ problems: readonly ProposalProblem[]; change: null }>
  | Readonly<{ problems: readonly []; change: ProposedChange }> {
  const read = v.safeParse(proposalShape, value);
  if (!read.success) return { problems: ["shape"], change: null };
  const proposal = read.output;
  const features = listAt(JSON.parse(files.sites.text), "features");
  const production: unknown = JSON.parse(files.production.text);
  const at = features.findIndex((feature) => textAt(feature, "id") === proposal.id);
  const old = at < 0 ? null : features[at];
  const problems = problemsOf(proposal, old, today);
  const { url } = proposal.proposal;
  const knownSource = listAt(production, "sources").find((one) => textAt(one, "url") === url);
  const ids = listAt(production, "sources").map((one) => textAt(one, "id"));
  const source = knownSource ? null : newSource(proposal, ids);
  const sourceId = textAt(knownSource, "id") ?? source?.id ?? "";
  if (namesAlready(old, proposal, sourceId)) problems.push("names-already");
  if (problems.length > 0) return { problems, change: null };
  const taken = features.map((feature) => textAt(feature, "id"));
  const feature = merged(proposal, old, sourceId, taken);
  const before = valueAt(old, "properties");
  const changed = Object.entries(feature.properties)
    .filter(([key, now]) => JSON.stringify(valueAt(before, key)) !== JSON.stringify(now))
    .map(([key]) => key);
  return { problems: [], change: { at: at < 0 ? null : at, feature, changed, source } };
}

function problemsOf(proposal: ParsedProposal, old: unknown, today: string): ProposalProblem[] {
  const { url, quote, published, claim, scene } = proposal.proposal;
  const problems: ProposalProblem[] = [];
  if (url === "") problems.push("url-missing");
  else if (!/^https:\/\/[^\s/]+\.[^\s]+$/.test(url)) problems.push("url-not-https");
  const names = namesOf(proposal, old);
  if (names.length === 0) problems.push("place-missing");
  else if (quote.trim() === "") problems.push("quote-missing");
  else if (!names.some((name) => isIn(name, quote))) problems.push("quote-without-place");
  if (old === null && proposal.geometry === null) problems.push("point-missing");
  const day = parseIsoDay(published);
  if (day === undefined) problems.push("published-missing");
  else if (published > today) problems.push("published-in-future");
  if (claim !== "recognised" && phaseOf(proposal, old) === null) problems.push("phase-missing");
  const when = readWhen(proposal);
  if (when === "unreadable") problems.push("when-unreadable");
  else if (when && claim === "reported" && day !== undefined && (when.days.start ?? day) > day) {
    problems.push("reported-before-it-happened");
  }
  const isSeen = scene?.episode !== undefined && scene.seconds !== undefined && scene.recognisedBy;
  if (claim === "recognised" && !isSeen) problems.push("scene-missing");
  return problems;
}

function readWhen({ properties: { when } }: ParsedProposal) {
  if (when === undefined) return null;
  try {
    return parseWhen(when);
  } catch (error) {
    if (error instanceof EdtfError) return "unreadable";
    throw error;
  }
}

/** All names of the place, in every language and spelling that the content has. */
function namesOf({ properties }: ParsedProposal, old: unknown): readonly string[] {
  const known = valueAt(old, "properties");
  const names = old === null ? properties.names : valueAt(known, "names");
  return [...Object.values(names ?? {}), ...listAt(known, "otherNames")].filter(
    (name): name is string => typeof name === "string" && name.trim() !== "",
  );
}

/** Whether a sentence has a name, each of its words in any grammatical case. */
function isIn(name: string, sentence: string): boolean {
  const words = skeletons(sentence);
  // Chinese has no gaps between words.
  if (/\p{Script=Han}/u.test(name)) return sentence.includes(name.replace(/[（(].*$/u, ""));
  const wanted = skeletons(name.replace(/\(.*?\)|[,，（].*$/g, ""));
  return (
    wanted.length > 0 &&
    wanted.every((part) => {
      // Russian and Kazakh put their cases at a word's end.
      const stem = part.length > 4 ? part.slice(0, -1) : part;
      return words.some((word) => word.startsWith(stem));
    })
  );
}

function phaseOf({ properties }: ParsedProposal, old: unknown): string | null {
  return textAt(valueAt(old, "properties"), "phase") ?? properties.phase ?? null;
}

/** Whether the same report is already what names it, with the same status. */
function namesAlready(old: unknown, { proposal }: ParsedProposal, sourceId: string): boolean {
  const known = valueAt(old, "properties");
  return (
    textAt(known, "evidence") === "named" &&
    listAt(known, "sources").includes(sourceId) &&
    (proposal.claim === "recognised" || textAt(known, "status") === proposal.claim) &&
    proposal.scene === undefined
  );
}

function newSource(
  { proposal }: ParsedProposal,
  taken: readonly (string | null)[],
): ProposedSource {
  const publisher = /^https:\/\/(?:www\.)?([^/:?#]+)/.exec(proposal.url)?.[1] ?? "";
  return {
    id: unused(slug(`${publisher} ${proposal.published}`), taken),
    publisher,
    attributedTo: null,
    url: proposal.url,
    published: proposal.published,
    // ISO 639-2: not determined; an editor knows.
    language: "und",
    note: null,
  };
}

function merged(
  proposal: ParsedProposal,
  old: unknown,
  sourceId: string,
  taken: readonly (string | null)[],
) {
  const { claim, scene } = proposal.proposal;
  const before = Object.entries(valueAt(old, "properties") ?? {});
  const known: Record<string, unknown> = Object.fromEntries(before);
  const isNamed = claim !== "recognised" || known.evidence === "named";
  const earlier = known.evidence === "named" ? listAt(known, "sources") : [];
  const named = claim !== "recognised" && { status: strongest(known.status, claim) };
  const scenes = scene && {
    scenes: [...listAt(known, "scenes"), { ...scene, source: sourceId }],
  };
  const phase = phaseOf(proposal, old);
  const id = proposal.id ?? unused(slug(Object.values(proposal.properties.names ?? {})[0]), taken);
  return {
    type: "Feature",
    id,
    geometry: valueAt(old, "geometry") ?? proposal.geometry,
    // Last wins: what was there, what the proposal says of the place, what follows from its report.
    properties: {
      ...(old === null && { coordinate: { grade: "D", source: "chosen on the map by a reader" } }),
      ...known,
      ...proposal.properties,
      ...(phase !== null && { phase }),
      evidence: isNamed ? "named" : "recognised",
      ...named,
      ...(isNamed && { sources: [...new Set([...earlier, sourceId])] }),
      ...scenes,
    },
  };
}

/** A second report of a plan does not make less of the report that it happened. */
function strongest(known: unknown, claim: "reported" | "announced") {
  return known === "reported" ? "reported" : claim;
}

/** An id of the format from any text; what has no Latin letters gives `place`. */
function slug(text: string | undefined): string {
  const words = (text ?? "")
    .normalize("NFKD")
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words?.join("-") ?? "place";
}

function unused(id: string, taken: readonly (string | null)[]): string {
  let candidate = id;
  for (let number = 2; taken.includes(candidate); number++) candidate = `${id}-${number}`;
  return candidate;
}
