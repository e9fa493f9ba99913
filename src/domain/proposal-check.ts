import type { DataProblem } from "./custom-data";

/** Why a proposal cannot be taken as it is; each is a sentence of its own in the page. */
export const PROPOSAL_PROBLEMS = [
  "shape",
  "url-missing",
  "url-not-https",
  "quote-missing",
  "quote-without-place",
  "published-missing",
  "published-in-future",
  "place-missing",
  "point-missing",
  "phase-missing",
  "when-unreadable",
  "reported-before-it-happened",
  "scene-missing",
  "names-already",
] as const;
export type ProposalProblem = (typeof PROPOSAL_PROBLEMS)[number];

/** What the worker that judges a proposal is asked; `of` comes back, `today` is an ISO day. */
export type ProposalQuestion = Readonly<{ of: number; feature: unknown; today: string }>;

/** `missing` is what the check of the data still finds in a proposal that has no problems. */
export type ProposalAnswer = Readonly<{
  of: number;
  problems: readonly ProposalProblem[];
  missing: readonly DataProblem[];
}>;
