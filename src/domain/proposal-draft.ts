import type { LonLat, PhaseId } from "./site";

/** What a published text says of the place: that it was shot there, was to be, or was seen in a frame. */
export const PROPOSAL_CLAIMS = ["reported", "announced", "recognised"] as const;
export type ProposalClaim = (typeof PROPOSAL_CLAIMS)[number];

/** What a reader has written so far, as the fields hold it; an empty text where nothing is. */
export type ProposalDraft = Readonly<{
  /** Address of the published report. */
  url: string;
  /** The sentence of it that names the place, as it stands there. */
  quote: string;
  /** ISO day on which it was published. */
  published: string;
  claim: ProposalClaim;
  /** Id of a site that the map has; null for another place. */
  site: string | null;
  /** Another place's name, as the report writes it. */
  name: string;
  /** Another place's position; null until it is chosen on the map. */
  point: Readonly<{ lonLat: LonLat; precisionKm: number }> | null;
  /** The phase that the report speaks of; null where the site has its own. */
  phase: PhaseId | null;
  /** When it was shot or was to be, in EDTF, where the report says so. */
  when: string;
  /** Where in the series it is seen: episode from 1, minute and second from its beginning. */
  episode: string;
  minute: string;
  second: string;
  /** Who recognised it. */
  recognisedBy: string;
}>;

export const EMPTY_PROPOSAL: ProposalDraft = {
  ...{ url: "", quote: "", published: "", claim: "reported" },
  ...{ site: null, name: "", point: null, phase: null, when: "" },
  ...{ episode: "", minute: "", second: "", recognisedBy: "" },
};
