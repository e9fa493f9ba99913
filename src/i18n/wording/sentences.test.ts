import { expect, test } from "vitest";
import { joinSentences, sentence } from "./sentences";

test("only Chinese sentences follow each other without a space", () => {
  expect(joinSentences({ language: "zh" }, ["两站。", "距离为直线距离。"])).toBe(
    "两站。距离为直线距离。",
  );
  expect(joinSentences({ language: "kk" }, ["Бір.", "Екі."])).toBe("Бір. Екі.");
  expect(joinSentences({ language: "en" }, ["One."])).toBe("One.");
});

test("a stop is each language's own", () => {
  expect(sentence({ language: "zh" }, "行程：3站")).toBe("行程：3站。");
  expect(sentence({ language: "kk-Arab" }, "3 ايالداما")).toBe("3 ايالداما.");
});
