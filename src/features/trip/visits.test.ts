import { expect, test } from "vitest";
import { writeStored } from "../../platform/storage";
import { noteVisit, visitOf } from "./visits";

test("a place is noted, noted otherwise, and no more", () => {
  expect(visitOf("medeu")).toBe("none");
  noteVisit("medeu", "want");
  noteVisit("almaty", "been");
  expect([visitOf("medeu"), visitOf("almaty")]).toEqual(["want", "been"]);
  noteVisit("medeu", "none");
  expect([visitOf("medeu"), visitOf("almaty")]).toEqual(["none", "been"]);
});

test("what somebody else stored there is no note", () => {
  for (const other of ["", "null", "7", "[1]", '"text"', '{"medeu":"maybe"}', "{"]) {
    writeStored("visits", other);
    expect(visitOf("medeu")).toBe("none");
    expect(visitOf("toString")).toBe("none");
  }
});
