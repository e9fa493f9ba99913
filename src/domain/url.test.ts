import { expect, test } from "vitest";
import { readUrl } from "./url";

test("reads an address, also against another, and gives null for what is none", () => {
  expect(readUrl("https://example.org/a")?.host).toBe("example.org");
  expect(readUrl("b.html", "https://example.org/a/")?.href).toBe("https://example.org/a/b.html");
  expect(readUrl("b.html")).toBeNull();
  expect(readUrl("https://")).toBeNull();
});
