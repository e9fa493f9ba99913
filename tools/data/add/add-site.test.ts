import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileDataset } from "../../../src/data/check/compile";
import { judgeProposal } from "../../../src/data/check/proposal";
import { term } from "../../../src/domain/fixtures";
import { proposalFeature } from "../../../src/domain/proposal";
import { EMPTY_PROPOSAL, type ProposalDraft } from "../../../src/domain/proposal-draft";
import type { PhaseId } from "../../../src/domain/site";
import { checkContent } from "../check/check-content";
import { readContent } from "../read-content";
import { addSite } from "./add-site";

const content = readContent(process.cwd());
const { sites } = compileDataset(content);
const TODAY = "2026-12-01";

const CHARYN: ProposalDraft = {
  ...EMPTY_PROPOSAL,
  url: "https://news.example/charyn",
  quote: "Съёмки прошли в Чарынском каньоне.",
  published: "2025-09-20",
  claim: "reported",
  site: "charyn-canyon",
};

function feature(draft: Partial<ProposalDraft>) {
  const whole = { ...CHARYN, ...draft };
  const known = sites.find(({ id }) => id === whole.site) ?? null;
  return JSON.parse(JSON.stringify(proposalFeature(whole, known, "ru")));
}

const judged = (draft: Partial<ProposalDraft>) =>
  judgeProposal(feature(draft), content, TODAY).problems;

describe("a proposal", () => {
  it("of a place that the map has is written as named, with its source, and passes the check", () => {
    const { files, report } = addSite(feature({}), content, TODAY);
    expect(report.join("\n")).toContain("charyn-canyon");
    if (!files) throw new Error(report.join("\n"));
    expect(checkContent(files).filter(({ severity }) => severity === "error")).toEqual([]);
    const after = compileDataset(files);
    const site = after.sites.find(({ id }) => id === "charyn-canyon");
    expect(site).toMatchObject({ evidence: "named", status: "reported" });
    expect(after.sources.filter(({ id }) => site?.sources.includes(id))).toMatchObject([
      { url: CHARYN.url, published: CHARYN.published },
    ]);
    // All else is as it was, to the letter.
    expect(after.sites.filter(({ id }) => id !== "charyn-canyon")).toEqual(
      sites.filter(({ id }) => id !== "charyn-canyon"),
    );
    expect(after.date).toBe(TODAY);
  });

  it("of a plan is written as announced", () => {
    const { files } = addSite(feature({ claim: "announced" }), content, TODAY);
    const after = files && compileDataset(files).sites.find(({ id }) => id === "charyn-canyon");
    expect(after).toMatchObject({ evidence: "named", status: "announced" });
  });

  it("of what was seen in a frame never names the place", () => {
    const seen = { episode: "3", minute: "12", second: "34", recognisedBy: "A reader" };
    const draft = { ...seen, claim: "recognised" } as const;
    const { change } = judgeProposal(feature(draft), content, TODAY);
    expect(change?.feature.properties).toMatchObject({
      evidence: "recognised",
      scenes: [{ episode: 3, seconds: 754, recognisedBy: "A reader" }],
    });
    expect(change?.feature.properties).not.toHaveProperty("status");
  });

  it.each<[string, Partial<ProposalDraft>]>([
    ["url-missing", { url: "" }],
    ["url-not-https", { url: "http://news.example/a" }],
    ["quote-missing", { quote: " " }],
    ["quote-without-place", { quote: "Съёмки прошли в Алматинской области." }],
    ["published-missing", { published: "2025-02-31" }],
    ["published-in-future", { published: "2026-12-02" }],
    ["place-missing", { site: null, name: "" }],
    ["point-missing", { site: null, name: "Чарын" }],
    ["phase-missing", { site: null, name: "Чарын" }],
    ["when-unreadable", { when: "in autumn" }],
    ["reported-before-it-happened", { when: "2025-10" }],
    ["scene-missing", { claim: "recognised" }],
  ])("is refused where it claims more than its source: %s", (problem, draft) => {
    expect(judged(draft)).toContain(problem);
    const { files, report } = addSite(feature(draft), content, TODAY);
    expect(files).toBeNull();
    expect(report.every((line) => line.length > 20)).toBe(true);
  });

  it("that the map says already is refused", () => {
    const almaty = sites.find(({ id }) => id === "almaty");
    const source = compileDataset(content).sources.find(({ id }) => almaty?.sources.includes(id));
    expect(
      judged({
        ...{ site: "almaty", url: source?.url ?? "", claim: "announced" },
        quote: "Съёмки продолжатся в Алматы.",
      }),
    ).toEqual(["names-already"]);
  });

  it.each([
    ["ru", "Съёмочная группа работала в Чарынском каньоне."],
    ["kk", "Түсірілім Шарын шатқалында өтті."],
    ["zh", "剧组在恰伦大峡谷拍摄。"],
    ["en", "The crew worked in Charyn Canyon."],
  ])("quotes the place in %s", (_, quote) => {
    expect(judged({ quote })).toEqual([]);
  });

  it("of a new place says what an editor has to add, and writes nothing", () => {
    const point = { lonLat: [79.08, 43.35] as const, precisionKm: 1 };
    const draft = { site: null, name: "Чарын", point, phase: term<PhaseId>("kazakhstan") };
    expect(judged(draft)).toEqual([]);
    const { files, report } = addSite(feature(draft), content, TODAY);
    expect(files).toBeNull();
    expect(report.join("\n")).toMatch(/kind|adminRegion/);
  });

  it("may be anything and is never taken for one", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(judgeProposal(value, content, TODAY).problems).toEqual(["shape"]);
      }),
      { numRuns: 300 },
    );
  });
});
