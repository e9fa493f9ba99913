import { describe, expect, it } from "vitest";
import { toGcj } from "../../src/data/check/gcj";
import { offsetKm } from "../../src/data/check/geometry";

describe("GCJ-02", () => {
  it("gives what other implementations give", () => {
    const [lon, lat] = toGcj([116.404, 39.915]);
    expect(lon).toBeCloseTo(116.41024449916938, 9);
    expect(lat).toBeCloseTo(39.91640428150164, 9);
  });

  it("shifts the Ili valley by some 300 m to the north-east", () => {
    const [east, north] = offsetKm([81.3, 43.9], toGcj([81.3, 43.9]));
    expect(Math.hypot(east, north)).toBeCloseTo(0.275, 2);
    expect(Math.min(east, north)).toBeGreaterThan(0);
  });
});
