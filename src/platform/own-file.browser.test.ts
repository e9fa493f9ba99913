import { afterEach, expect, test, vi } from "vitest";
import { forgetOwnFile, keepOwnFile, ownFile } from "./own-file";
import { OWN_FILE, readStored } from "./storage";

const FILE = new File(["name;lat;lon"], "mine.csv");

afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await forgetOwnFile();
});

test("a file is kept with what its reader says of its columns, until it is forgotten", async () => {
  await keepOwnFile(FILE, { name: "Title" });
  const kept = await ownFile();
  expect(await kept?.file.text()).toBe("name;lat;lon");
  expect([kept?.columns, readStored(OWN_FILE)]).toEqual([{ name: "Title" }, "mine.csv"]);
  await forgetOwnFile();
  expect([await ownFile(), readStored(OWN_FILE)]).toEqual([null, ""]);
});

test("a store that never answers keeps nobody waiting", async () => {
  vi.useFakeTimers();
  // Nothing is asked of it but what it never calls.
  vi.spyOn(IDBFactory.prototype, "open").mockReturnValue(new EventTarget() as IDBOpenDBRequest);
  const kept = expect(keepOwnFile(FILE, {})).rejects.toThrow("No store answers.");
  const read = ownFile();
  await vi.advanceTimersByTimeAsync(6000);
  await kept;
  expect(await read).toBeNull();
});
