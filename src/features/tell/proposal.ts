import { localText } from "../../domain/language";
import { EMPTY_PROPOSAL, type ProposalDraft } from "../../domain/proposal-draft";
import type { Site } from "../../domain/site";
import type { Translator } from "../../i18n/translator";
import type { Proposal } from "../../state/state";
import type { Store } from "../../state/store";

const NO_PROPOSAL: Proposal = { draft: EMPTY_PROPOSAL, aim: null, shown: false, at: "start" };

/** The reader's current proposal. */
export function proposalNow(store: Store): Proposal {
  return store.api.getState().proposal ?? NO_PROPOSAL;
}

/** Changes parts of the proposal. */
export function propose(store: Store, change: Partial<Proposal>): void {
  store.propose({ ...proposalNow(store), ...change });
}

/** The site that a draft is about; null for another place. */
export function knownSite(store: Store, { site }: ProposalDraft): Site | null {
  return store.dataset.sites.find(({ id }) => id === site) ?? null;
}

/** Name of the proposed place; for another place as the reader wrote it. */
export function nameOfProposed(t: Translator, store: Store, draft: ProposalDraft): string {
  const known = knownSite(store, draft);
  return known ? (localText(known.names, t.language)?.text ?? known.id) : draft.name.trim();
}
