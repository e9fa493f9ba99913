import type { ProposalProblem } from "../../domain/proposal-check";

/** The questions of the dialog, in order. */
export type Question =
  | "url"
  | "quote"
  | "published"
  | "claim"
  | "scene"
  | "site"
  | "name"
  | "point"
  | "phase"
  | "when";

/** The question at which a problem is shown. */
const QUESTION_OF: Readonly<Record<ProposalProblem, Question>> = {
  shape: "scene",
  "url-missing": "url",
  "url-not-https": "url",
  "quote-missing": "quote",
  "quote-without-place": "quote",
  "published-missing": "published",
  "published-in-future": "published",
  "place-missing": "name",
  "point-missing": "point",
  "phase-missing": "phase",
  "when-unreadable": "when",
  "reported-before-it-happened": "claim",
  "scene-missing": "scene",
  "names-already": "site",
};

/**
 * The problems to show at a question. Missing answers are shown after an attempt to use the
 * proposal, invalid ones once the reader has left the question.
 */
export function problemsAt(
  question: Question,
  problems: readonly ProposalProblem[],
  { tried, left }: Readonly<{ tried: boolean; left: ReadonlySet<Question> }>,
): readonly ProposalProblem[] {
  return problems.filter(
    (problem) =>
      QUESTION_OF[problem] === question &&
      (tried || (left.has(question) && !problem.endsWith("-missing"))),
  );
}
