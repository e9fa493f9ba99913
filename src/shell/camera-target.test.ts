import { expect, it } from "vitest";
import { dataset, site } from "../domain/fixtures";
import { openStore } from "../state/open";
import { cameraTarget } from "./camera-target";

const LINE = site("line", [77, 43], {
  drawn: [
    [
      [77, 43],
      [79, 44],
    ],
  ],
});
const CORNERS = [LINE.lonLat, ...(LINE.drawn ?? []).flat()];
const POINT = site("point", [78, 45]);
const READER = { language: "en", theme: "light" } as const;

it("shows lines in all their length where it shows all places", () => {
  const { store } = openStore(dataset([LINE, POINT]), "", READER);
  expect(cameraTarget(store, { type: "all" })).toMatchObject({
    type: "fit",
    lonLats: [...CORNERS, POINT.lonLat],
  });
});

it("shows all of a line that is opened, and of a point its surroundings", () => {
  const { store } = openStore(dataset([LINE, POINT]), "", READER);
  expect(cameraTarget(store, { type: "site", id: "line" })).toMatchObject({
    ...{ type: "fit", lonLats: CORNERS, leastZoom: 0, framed: false },
  });
  expect(cameraTarget(store, { type: "site", id: "point" })?.type).toBe("site");
  const linked = openStore(dataset([LINE, POINT]), "site=line", READER).store;
  expect(cameraTarget(linked, { type: "address" })).toMatchObject({
    ...{ type: "fit", lonLats: CORNERS, framed: true },
  });
});
