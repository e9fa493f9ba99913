import { applyEdits, type JSONPath, modify } from "jsonc-parser";
import type { ContentFiles } from "../../../src/data/check/content";
import { valueAt } from "../../../src/data/check/draft";
import { judgeProposal, type ProposedChange } from "../../../src/data/check/proposal";
import type { ProposalProblem } from "../../../src/domain/proposal-check";
import { checkContent } from "../check/check-content";
import { formatProblem } from "../check/problem";

/** Messages for editors; the page has them in the reader's language. */
const WORDS: Readonly<Record<ProposalProblem, string>> = {
  shape: "This is not a proposal: one GeoJSON feature with a member `proposal`, see FORMAT.md.",
  "url-missing": "The address of the report is missing: nothing is added without a source.",
  "url-not-https": "The address of the report does not begin with https://.",
  "quote-missing": "The sentence that names the place is missing.",
  "quote-without-place":
    "The sentence does not have the place's name: a report of its surroundings does not name it.",
  "published-missing": "The day of the report is missing or is none.",
  "published-in-future": "The report would be from the future.",
  "place-missing": "No place is given, on the map or by name.",
  "point-missing": "A place that the map does not have needs its position.",
  "phase-missing": "It is not said which phase the report speaks of.",
  "when-unreadable": "The date is not EDTF, such as 2025-08 or 2025-09-03~.",
  "reported-before-it-happened":
    "The report is older than what it is said to report: what it says is a plan (announced).",
  "scene-missing":
    "What somebody recognised in a frame needs the episode, the second and who recognised it.",
  "names-already": "The map says this already, with this source.",
};

/**
 * The content with a proposal added, and a log of changes; without `files` if it is refused, with
 * the reasons. Unchanged parts keep their formatting. `today` is an ISO day.
 */
export function addSite(
  proposal: unknown,
  content: ContentFiles,
  today: string,
): Readonly<{ files: ContentFiles | null; report: readonly string[] }> {
  const { problems, change } = judgeProposal(proposal, content, today);
  if (!change) return { files: null, report: problems.map((problem) => WORDS[problem]) };
  const files = withChange(content, change, today);
  const found = checkContent(files);
  const errors = found.filter(({ severity }) => severity === "error");
  if (errors.length > 0) {
    const why = "Nothing is written: with it the data would have these errors.";
    return { files: null, report: [why, ...errors.map(formatProblem)] };
  }
  const { feature, changed, source } = change;
  return {
    files,
    report: [
      `${feature.id}: ${changed.join(", ")}`,
      ...(source ? [`New source ${source.id}: complete its publisher and language.`] : []),
      ...found.map(formatProblem),
    ],
  };
}

function withChange(content: ContentFiles, change: ProposedChange, today: string): ContentFiles {
  const { at, feature, changed, source } = change;
  const sites =
    at === null
      ? insert(content.sites.text, ["features", -1], feature)
      : changed.reduce(
          (text, key) =>
            insert(text, ["features", at, "properties", key], valueAt(feature.properties, key)),
          content.sites.text,
        );
  const { version } = JSON.parse(content.production.text);
  let production = insert(content.production.text, ["date"], today);
  production = insert(production, ["version"], nextVersion(version));
  if (source) production = insert(production, ["sources", -1], source);
  return {
    ...content,
    sites: { ...content.sites, text: sites },
    production: { ...content.production, text: production },
  };
}

function insert(text: string, path: JSONPath, value: unknown): string {
  const formattingOptions = { insertSpaces: true, tabSize: 2 };
  const isArrayInsertion = path.at(-1) === -1;
  return applyEdits(text, modify(text, path, value, { formattingOptions, isArrayInsertion }));
}

/** An addition is a minor version. */
function nextVersion(version: string): string {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return `${major}.${minor + 1}.0`;
}
