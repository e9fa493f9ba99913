import type { ProposalAnswer, ProposalQuestion } from "../domain/proposal-check";
import areas from "./areas.geojson?raw";
import type { ContentFiles } from "./check/content";
import { checkCustomSites } from "./check/custom";
import { judgeProposal } from "./check/proposal";
import production from "./production.json?raw";
import sites from "./sites.geojson?raw";

/*
 * Judges a reader's proposal away from the page, with the same code as `npm run add-site`: the
 * checker and the content that ships are loaded only where somebody proposes something.
 */

const SHIPPED: ContentFiles = {
  sites: { name: "sites.geojson", text: sites },
  areas: { name: "areas.geojson", text: areas },
  production: { name: "production.json", text: production },
};

self.onmessage = ({ data }: MessageEvent<ProposalQuestion>) => {
  const answer: ProposalAnswer = { of: data.of, ...judge(data) };
  self.postMessage(answer);
};

function judge({ feature, today }: ProposalQuestion): Omit<ProposalAnswer, "of"> {
  const { problems, change } = judgeProposal(feature, SHIPPED, today);
  if (!change) return { problems, missing: [] };
  const { formatVersion } = JSON.parse(sites);
  const checked = checkCustomSites(
    { type: "FeatureCollection", formatVersion, features: [change.feature] },
    { ...SHIPPED, production: withSource(change.source) },
  );
  return { problems: [], missing: checked?.problems ?? [] };
}

function withSource(source: object | null): ContentFiles["production"] {
  const content = JSON.parse(production);
  if (source) content.sources.push(source);
  return { name: "production.json", text: JSON.stringify(content) };
}
