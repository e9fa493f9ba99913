import { expect, test } from "vitest";
import { joinSentences } from "./sentences";

test("only Chinese sentences follow each other without a space", () => {
  expect(joinSentences({ language: "zh" }, ["两站。", "距离为直线距离。"])).toBe(
    "两站。距离为直线距离。",
  );
  expect(joinSentences({ language: "kk" }, ["Бір.", "Екі."])).toBe("Бір. Екі.");
  expect(joinSentences({ language: "en" }, ["One."])).toBe("One.");
});
