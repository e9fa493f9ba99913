import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";

function run(...parameters: string[]) {
  const command = ["--import", "tsx", "tools/data/check.ts", ...parameters];
  const { status, stdout } = spawnSync(process.execPath, command, { encoding: "utf8" });
  return { status, lines: stdout.trimEnd().split("\n") };
}

describe("npm run check:data", () => {
  it("passes the content that ships", () => {
    const { status, lines } = run();
    expect(status).toBe(0);
    expect(lines.at(-1)).toMatch(/^0 errors, \d+ warnings$/);
    for (const line of lines.slice(0, -1)) expect(line).toContain("warning access-old");
  });

  it("takes a path, lists what is wrong there and fails", () => {
    const { status, lines } = run("tools/data/fixtures/lon-lat-swapped.geojson");
    expect(status).toBe(1);
    expect(lines[0]).toMatch(
      /^tools\/data\/fixtures\/lon-lat-swapped\.geojson:8 error lon-lat-swapped \[old-bridge\]: /,
    );
    expect(lines.at(-1)).toBe("1 error, 0 warnings");
  });

  it("does not fail over a warning", () => {
    const { status, lines } = run("tools/data/fixtures/gcj-shift.geojson");
    expect(status).toBe(0);
    expect(lines.at(-1)).toBe("0 errors, 1 warning");
  });
});
