import { expect, it } from "vitest";
import { site } from "../../domain/fixtures";
import type { OwnersStop } from "../../domain/owners-stop";
import { lengthOfStep, programmeOf, programmeSteps } from "./programme";

const ALMATY = site("almaty", [76.95, 43.25]);
const MEDEU = site("medeu", [77.05, 43.16]);
const own = (name: string, day: number | null): OwnersStop => ({
  ...{ site: null, name, lonLat: [79, 43], text: "", day },
});

it("a programme has the trip, then the owner's order, then days in theirs", () => {
  const stops = [own("Late", 2), { site: "medeu", text: "Skate", day: 1 }, own("Any", null)];
  const entries = programmeOf(
    { stops: [ALMATY, MEDEU], dayStarts: [] },
    stops,
    [ALMATY, MEDEU],
    "en",
  );
  expect(entries.map(({ mark, text, day }) => [mark, text, day])).toEqual([
    ["1", "", null],
    ["B", "", null],
    ["2", "Skate", 1],
    ["A", "", 2],
  ]);
  expect(programmeSteps(entries).map(({ day }) => day)).toEqual([1, 2]);
});

it("without days it goes from stop to stop", () => {
  const entries = programmeOf({ stops: [ALMATY, MEDEU], dayStarts: [] }, [], [ALMATY, MEDEU], "en");
  expect(programmeSteps(entries)).toHaveLength(2);
});

it("a trip has its own days and lengths, which the owner's days go before", () => {
  const trip = { stops: [ALMATY, MEDEU], dayStarts: ["medeu"] };
  const steps = programmeSteps(programmeOf(trip, [], [ALMATY, MEDEU], "en"));
  expect(steps.map(({ day, entries }) => [day, entries.map(({ mark }) => mark)])).toEqual([
    [1, ["1"]],
    [2, ["2"]],
  ]);
  expect(steps.map(lengthOfStep)).toEqual([0, expect.closeTo(12.87, 1)]);
  const owners = [{ site: "almaty", text: "Start", day: 3 }];
  expect(
    programmeOf(trip, owners, [ALMATY, MEDEU], "en").map(({ mark, day }) => [mark, day]),
  ).toEqual([
    ["2", 2],
    ["1", 3],
  ]);
});
