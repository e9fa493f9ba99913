import { describe, expect, test } from "vitest";
import { site, term } from "./fixtures";
import { aimPrecisionKm, proposalFeature, proposalIssue, proposalMail } from "./proposal";
import { EMPTY_PROPOSAL, type ProposalDraft } from "./proposal-draft";

const feature = (more: Partial<ProposalDraft>, known = site("charyn", [79.123456, 43.5])) =>
  proposalFeature({ ...EMPTY_PROPOSAL, ...more }, known, "en");
const another = (more: Partial<ProposalDraft>) =>
  proposalFeature({ ...EMPTY_PROPOSAL, ...more }, null, "ru");

describe("a proposal about a place of the map", () => {
  test("has its id, its position to some 10 m and its phase, and what was written", () => {
    expect(
      feature({
        url: " https://x.kz/a ",
        published: "2025-09-01",
        quote: " They filmed at Charyn. ",
        when: " 2025-09 ",
      }),
    ).toEqual({
      type: "Feature",
      id: "charyn",
      geometry: { type: "Point", coordinates: [79.1235, 43.5] },
      properties: { phase: "kazakhstan", when: "2025-09" },
      proposal: {
        formatVersion: "1.0.0",
        claim: "reported",
        url: "https://x.kz/a",
        published: "2025-09-01",
        quote: "They filmed at Charyn.",
      },
    });
  });

  test("leaves out what is not there yet, and what nobody may change of it", () => {
    const point = { lonLat: [1, 2], precisionKm: 5 } as const;
    expect(feature({ name: "Another", point, url: " ", when: " " })).toMatchObject({
      geometry: { coordinates: [79.1235, 43.5] },
      properties: { phase: "kazakhstan" },
    });
    const { properties, proposal } = feature({ name: "Another", point, url: " ", when: " " });
    expect(Object.keys(properties)).toEqual(["phase"]);
    expect(Object.keys(proposal)).toEqual(["formatVersion", "claim"]);
  });

  test("has the phase of the report where the place has none", () => {
    const nearby = site("near", [79, 43], { phase: null });
    expect(feature({ phase: term("china") }, nearby).properties).toEqual({ phase: "china" });
    expect(feature({ phase: term("china") }).properties).toEqual({ phase: "kazakhstan" });
    expect(feature({}, nearby).properties).toEqual({});
  });
});

describe("a proposal of another place", () => {
  test("has its name in the language in which it was written, and how exact its point is", () => {
    const point = { lonLat: [80.000049, 43.99996], precisionKm: 2 } as const;
    expect(another({ name: " Жаңа жер ", point, phase: term("china") })).toMatchObject({
      geometry: { type: "Point", coordinates: [80, 44] },
      properties: { names: { ru: "Жаңа жер" }, precisionKm: 2, phase: "china" },
    });
  });

  test("has no id, and no place until one is chosen", () => {
    const { geometry, properties, ...rest } = another({ name: " " });
    expect(geometry).toBeNull();
    expect(properties).toEqual({});
    expect(rest).not.toHaveProperty("id");
  });
});

describe("a moment of the series", () => {
  const seen = { claim: "recognised", episode: " 3 ", minute: "12", second: "5" } as const;
  const scene = (more: Partial<ProposalDraft>) => feature({ ...seen, ...more }).proposal;

  test("is told in seconds from the beginning of its episode", () => {
    expect(scene({ recognisedBy: " A. B. " })).toMatchObject({
      claim: "recognised",
      scene: { episode: 3, seconds: 725, recognisedBy: "A. B." },
    });
    expect(scene({ minute: "" })).toMatchObject({ scene: { episode: 3, seconds: 5 } });
    expect(scene({ second: " " })).toMatchObject({ scene: { episode: 3, seconds: 720 } });
  });

  test("leaves out what nobody has written, and is missing where that is all", () => {
    expect(scene({ minute: " ", second: "" })).toMatchObject({ scene: { episode: 3 } });
    expect(Object.keys(Object(scene({ minute: "", second: "" }).scene))).toEqual(["episode"]);
    expect(scene({ episode: "", minute: "", second: "" })).not.toHaveProperty("scene");
  });

  test("belongs to a recognition alone", () => {
    expect(scene({ claim: "reported" })).not.toHaveProperty("scene");
  });
});

test("how exact a chosen place is grows in steps of 1, 2 and 5, from 100 m on", () => {
  const km = [0.1, 10, 11, 20, 21, 50, 51, 100, 101, 1000, 2001].map(aimPrecisionKm);
  expect(km).toEqual([0.1, 0.1, 0.2, 0.2, 0.5, 0.5, 1, 1, 2, 10, 50]);
});

test("a mail and an issue carry every letter of what is in them", () => {
  const [subject, body] = ["Place & more?", "{\n  “ä+b” = 100 %\n}"];
  const mail = new URL(proposalMail("editors@example.org", subject, body));
  expect(mail.pathname).toBe("editors@example.org");
  expect(mail.searchParams.get("subject")).toBe(subject);
  // In a mail a plus is a plus, which URLSearchParams would read as a space.
  expect(mail.search).not.toContain("+");
  expect(decodeURIComponent(mail.search.split("body=")[1] ?? "")).toBe(body);
  for (const issues of ["https://example.org/map/issues", "https://example.org/map/issues/"]) {
    const issue = new URL(proposalIssue(issues, subject, body));
    expect(issue.origin + issue.pathname).toBe("https://example.org/map/issues/new");
    expect(issue.searchParams.get("title")).toBe(subject);
    expect(issue.searchParams.get("body")).toBe(body);
  }
});
