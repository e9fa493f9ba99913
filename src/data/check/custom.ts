import * as v from "valibot";
import type { DataProblem, DataReport } from "../../domain/custom-data";
import type { Site } from "../../domain/site";
import { checkAccess } from "./access";
import { compilePhases, compileSite, type SiteFeature } from "./compile";
import type { ContentFiles } from "./content";
import { type Content, readAreas, readSites, type SiteDraft, textAt, valueAt } from "./draft";
import { checkEvidence } from "./evidence";
import { type Finding, RULES } from "./finding";
import { checkGcjShift } from "./gcj-shift";
import { checkReferences, duplicates } from "./identity";
import { checkNames } from "./names";
import { checkPlace } from "./place";
import { productionFile, siteFeature, sitesFile } from "./schema";
import { shapeFindings } from "./shape";
import { checkStatus, checkVersion, isVersion1 } from "./status";
import { checkText } from "./text";
import { checkWhen } from "./when";

/** A file of sites from elsewhere, checked: what can be shown of it and what is wrong with it. */
export type CheckedSites = Readonly<{
  knownFormat: boolean;
  total: number;
  /** Sites without errors, in the order of the file; none of a file in an unknown format. */
  sites: readonly Site[];
  /** The first of the problems, by feature. */
  problems: readonly DataProblem[];
  problemCount: number;
  broken: NonNullable<DataReport["broken"]>;
}>;

/** Features that are checked between two reports of progress. */
const BATCH = 1000;
const MOST_LISTED = 500;
/** No place of the format is deeper or has more values; junk could be endless. */
const DEEPEST = 8;
const MOST_VALUES = 500;

/**
 * Checks a parsed file of sites by the rules of the content, against the areas and the production
 * that ship. A feature with an error is left out. Null where the file is no collection of features
 * at all. Never throws, whatever the value. `onProgress` hears the share that is done, 0…1.
 */
export function checkCustomSites(
  file: unknown,
  shipped: ContentFiles,
  onProgress: (share: number) => void = () => {},
): CheckedSites | null {
  const features = valueAt(file, "features");
  if (textAt(file, "type") !== "FeatureCollection" || !Array.isArray(features)) return null;
  const known = readShipped(shipped);
  const problems = createProblems();
  const head = headFindings(file);
  const knownFormat = head.every(({ rule }) => rule !== "format-version");
  problems.add([...head, ...checkVersion({ sites: file, areas: null, production: null })], 0);

  const drafts: SiteDraft[] = [];
  const compiled: (Site | null)[] = [];
  for (let start = 0; start < features.length; start += BATCH) {
    const checked = checkBatch(
      features.slice(start, start + BATCH),
      known,
      valueAt(file, "formatVersion"),
    );
    problems.add(checked.findings, start + 1);
    checked.parsed.forEach((feature, at) => {
      // What has an error may not be compiled: its date may be none.
      const good = problems.hasError(start + at + 1) ? null : feature;
      compiled.push(good && compileSite(good, known.phases, isVersion1(file)));
      drafts.push({ ...draftAt(checked.drafts, at), path: ["features", start + at] });
    });
    onProgress(Math.min(1, (start + BATCH) / features.length));
  }
  problems.add(duplicates("sites", drafts), 1);
  problems.add(checkNames({ sites: drafts }), 1);
  problems.add(checkGcjShift({ sites: drafts, otherSites: known.otherSites }), 1);
  return {
    knownFormat,
    total: features.length,
    sites: compiled.flatMap((site, at) =>
      site && knownFormat && !problems.hasError(at + 1) ? site : [],
    ),
    ...problems.list(),
  };
}

type Shipped = ReturnType<typeof readShipped>;

function readShipped({ sites, areas, production }: ContentFiles) {
  const parsed = v.parse(productionFile, JSON.parse(production.text));
  return {
    areas: readAreas(JSON.parse(areas.text)),
    otherSites: readSites(JSON.parse(sites.text)),
    production: parsed,
    phases: compilePhases(parsed),
  };
}

/** Findings about the file around its features. */
function headFindings(file: unknown): readonly Finding[] {
  const head = { ...(typeof file === "object" ? file : {}), features: [] };
  return isOfSize(head) ? shapeFindings("sites", sitesFile, head) : [tooLarge([])];
}

/** Checks features one by one, as far as a feature alone can tell. Paths begin at the batch. */
function checkBatch(batch: readonly unknown[], known: Shipped, formatVersion: unknown) {
  const findings: Finding[] = [];
  const sane = batch.map((feature, at) => {
    if (isOfSize(feature)) return feature;
    findings.push(tooLarge(["features", at]));
    return null;
  });
  const parsed = sane.map((feature): SiteFeature | null => {
    const result = v.safeParse(siteFeature, feature);
    return result.success ? result.output : null;
  });
  sane.forEach((feature, at) => {
    if (parsed[at] || feature !== batch[at]) return;
    for (const finding of shapeFindings("sites", siteFeature, feature)) {
      findings.push({ ...finding, path: ["features", at, ...finding.path] });
    }
  });
  const drafts = sane.map((feature, at): SiteDraft => {
    const path = ["features", at];
    const good = parsed[at];
    if (good) {
      return {
        path,
        id: good.id,
        geometry: good.geometry.coordinates,
        properties: good.properties,
      };
    }
    return { ...draftAt(readSites({ features: [feature] }), 0), path };
  });
  const content: Content = {
    raw: { sites: { formatVersion, features: sane }, areas: {}, production: {} },
    sites: drafts,
    areas: known.areas,
    otherSites: [],
  };
  const withProduction = { ...content, raw: { ...content.raw, production: known.production } };
  findings.push(
    ...checkReferences(withProduction),
    ...checkEvidence(content),
    ...checkStatus(content),
    ...checkAccess(withProduction),
    ...checkPlace(content),
    ...checkWhen(withProduction),
    ...checkText(content),
  );
  return { parsed, drafts, findings: findings.filter(({ role }) => role === "sites") };
}

function draftAt(drafts: readonly SiteDraft[], at: number): SiteDraft {
  return drafts[at] ?? { path: [], id: null, geometry: undefined, properties: {} };
}

/** Collects problems by feature; keeps only the first of them, however many there are. */
function createProblems() {
  const kept: DataProblem[] = [];
  const wrong = new Set<number>();
  const broken = new Map<Finding["rule"], number>();
  let count = 0;
  return {
    /** `first` is the number of the feature at the index 0 of the findings' paths. */
    add(findings: readonly Finding[], first: number): void {
      for (const { rule, path, id, what, fix } of findings) {
        const index = path[0] === "features" ? path[1] : undefined;
        const feature = typeof index === "number" ? first + index : 0;
        const severity = RULES[rule];
        count++;
        broken.set(rule, (broken.get(rule) ?? 0) + 1);
        if (severity === "error") wrong.add(feature);
        if (kept.length < MOST_LISTED) {
          kept.push({ feature, id: short(id), rule, severity, what: short(what), fix: short(fix) });
        }
      }
    },
    hasError: (feature: number) => wrong.has(feature),
    list: () => ({
      problems: kept.sort((a, b) => a.feature - b.feature),
      problemCount: count,
      broken: [...broken].map(([rule, number]) => ({ rule, number })),
    }),
  };
}

const LONGEST = 300;

/** Junk may be long; a sentence about it need not be. */
function short<Text extends string | null>(text: Text): Text | string {
  return text !== null && text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function tooLarge(path: Finding["path"]): Finding {
  return {
    ...{ rule: "shape", role: "sites", path, id: null },
    what: "this has more in it than any place of the format",
    fix: "Look at it: it is no place, or something is nested in it that does not belong there.",
  };
}

/** Whether a value has no more in it, and is no deeper, than a place can be. */
function isOfSize(value: unknown): boolean {
  let left = MOST_VALUES;
  const look = (one: unknown, depth: number): boolean => {
    if (--left < 0 || depth > DEEPEST) return false;
    if (typeof one !== "object" || one === null) return true;
    if (Array.isArray(one)) return one.length <= left && one.every((part) => look(part, depth + 1));
    return Object.values(one).every((part) => look(part, depth + 1));
  };
  return look(value, 0);
}
