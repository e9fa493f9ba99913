import type { Language } from "./language";
import type { ProposalDraft } from "./proposal-draft";
import type { Site } from "./site";

/** Version of the `proposal` member; see FORMAT.md. */
const PROPOSAL_VERSION = "1.0.0";

/** Places in degrees that a click on the map is good for: some 10 m. */
const DECIMALS = 4;

/**
 * A draft as one GeoJSON feature (RFC 7946): what is proposed to change in the site, and with the
 * foreign member `proposal` the report that says so. Values that are not there yet are left out.
 * `known` is the site that the draft is about, null for another place; `language` is the one in
 * which a new name is written.
 */
export function proposalFeature(draft: ProposalDraft, known: Site | null, language: Language) {
  const lonLat = known?.lonLat ?? draft.point?.lonLat;
  const scene = {
    ...number("episode", draft.episode),
    ...seconds(draft),
    ...given("recognisedBy", draft.recognisedBy),
  };
  const isSeen = draft.claim === "recognised" && Object.keys(scene).length > 0;
  const phase = known?.phase ?? draft.phase;
  return {
    type: "Feature",
    ...(known && { id: known.id }),
    geometry: lonLat ? { type: "Point", coordinates: lonLat.map(rounded) } : null,
    properties: {
      ...(!known && draft.name.trim() && { names: { [language]: draft.name.trim() } }),
      ...(!known && draft.point && { precisionKm: draft.point.precisionKm }),
      ...(phase && { phase }),
      ...given("when", draft.when),
    },
    proposal: {
      formatVersion: PROPOSAL_VERSION,
      claim: draft.claim,
      ...given("url", draft.url),
      ...given("published", draft.published),
      ...given("quote", draft.quote),
      ...(isSeen && { scene }),
    },
  };
}

/** How many pixels a reader may miss a place by. */
const AIM_PX = 10;

/** How exact a place is that was chosen on a map, in km: the next of 0.1, 0.2, 0.5, 1, 2 … */
export function aimPrecisionKm(metresPerPixel: number): number {
  const km = Math.max(0.1, (metresPerPixel * AIM_PX) / 1000);
  const unit = 10 ** Math.floor(Math.log10(km) + 1e-9);
  const step = [1, 2, 5, 10].find((one) => one * unit >= km * (1 - 1e-9)) ?? 10;
  return Number((step * unit).toPrecision(1));
}

/** A mail to the editors with the proposal in it (RFC 6068). */
export function proposalMail(to: string, subject: string, body: string): string {
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}

/**
 * A new issue of a public repository, filled in. `issues` is the address of its issues; GitHub and
 * Gitea read `title` and `body` of `…/issues/new`.
 */
export function proposalIssue(issues: string, title: string, body: string): string {
  const query = new URLSearchParams({ title, body });
  return `${issues.replace(/\/$/, "")}/new?${query}`;
}

function given<Key extends string>(key: Key, text: string) {
  return text.trim() && { [key]: text.trim() };
}

function number<Key extends string>(key: Key, text: string) {
  return text.trim() && { [key]: Number(text) };
}

function seconds({ minute, second }: ProposalDraft) {
  if (!minute.trim() && !second.trim()) return {};
  return { seconds: Number(minute || 0) * 60 + Number(second || 0) };
}

function rounded(degrees: number): number {
  return Number(degrees.toFixed(DECIMALS));
}
