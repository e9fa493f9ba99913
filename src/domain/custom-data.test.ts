import { expect, it } from "vitest";
import { dataName, isOwnFile } from "./custom-data";

it("calls the reader's own file by its name, and any other by its path", () => {
  expect(dataName("/own-file/%D0%9C%D0%BE%D0%B8%20%D0%BC%D0%B5%D1%81%D1%82%D0%B0.csv")).toBe(
    "Мои места.csv",
  );
  expect(dataName("/own-file/100%.csv")).toBe("/own-file/100%.csv");
  expect(dataName("/data/a.geojson")).toBe("/data/a.geojson");
  expect([isOwnFile("/own-file/a"), isOwnFile("/data/own-file/a"), isOwnFile(null)]).toEqual([
    ...[true, false, false],
  ]);
});
