import { describe, expect, test } from "vitest";
import { hasStutter, indexTerms, isHan, joinedWords, skeletons } from "./skeleton";

const same = (...spellings: string[]) => new Set(spellings.map((one) => skeletons(one).join(" ")));

describe("one name in many spellings has one skeleton", () => {
  test.each([
    ["Құлжа", "Kulzha", "кульджа", "قۇلجا", "KULDJA"],
    ["Жаркент", "Zharkent", "Djarkent", "JARKENT"],
    ["Хоргос", "Khorgos", "Horgos"],
    ["Балхаш", "Balkhash"],
    ["Чарын", "Charyn", "Charin"],
    ["Шу", "Shu"],
    ["Ғалым", "Galym", "Ghalim"],
    ["Цагаан", "Tsagan", "Cagan"],
    ["Алтын Емел", "Altyn-Emel", "altyn  emel"],
    ["Қарқара", "Qarqara", "Karkara"],
    ["Ёлка", "Елка"],
    ["Ақсу", "Aksu", "AQSU"],
    ["Юрта", "Iurta"],
    ["Урумчи", "Ürümchi", "Urumchi"],
    ["Ван", "Wan", "Van"],
    ["Tekes", "T'ekes", "Tek’es"],
    ["Saty", "Sattyy"],
    ["Tengri", "Tenri"],
  ])("%s", (...spellings) => {
    expect([...same(...spellings)]).toHaveLength(1);
  });

  test.each([
    ["Чарын", "Шарын"],
    ["Сары", "Сара"],
    ["Zharkent", "Zarkent"],
    ["11", "1"],
    ["Шалкоде", "Салкоде"],
  ])("but %s and %s are two", (...spellings) => {
    expect([...same(...spellings)]).toHaveLength(2);
  });
});

describe("the words of a text", () => {
  test("are those of letters and digits, whatever stands between them", () => {
    expect(skeletons("Big Almaty-Lake, no. 2")).toEqual(["big", "almati", "lake", "no", "2"]);
    expect(skeletons(" - …")).toEqual([]);
    // Signs that are heard as nothing leave no word.
    expect(skeletons("ь ъ")).toEqual([]);
  });

  test("of Chinese signs stay as they are, apart from letters beside them", () => {
    expect(skeletons("赛里木湖 Sayram湖")).toEqual(["赛里木湖", "sairam", "湖"]);
    expect(skeletons("妈妈")).toEqual(["妈妈"]);
  });
});

test("a name is one word too where its gaps are left out, from each of its words on", () => {
  expect(joinedWords("Big Almaty Lake")).toEqual(["bigalmatylake", "almatylake"]);
  expect(joinedWords("Хан-Тенгри")).toEqual(["хантенгри"]);
  expect(joinedWords("Altyn — Emel")).toEqual(["altynemel"]);
  expect(joinedWords("Sayram")).toEqual([]);
  // Numbers and other marks are glued to nothing.
  expect(joinedWords("Lake 7")).toEqual([]);
  expect(joinedWords("Kegen, Saty")).toEqual([]);
  expect(joinedWords("赛里木 湖")).toEqual([]);
});

test("one letter again and again is no name, in any of the words", () => {
  expect(["zzzz", "ЫЫ", "saty aaa", "aa"].map(hasStutter)).toEqual([true, true, true, true]);
  expect(["z", "aab", "妈妈", "11", "", "ana"].map(hasStutter)).toEqual(
    Array.from({ length: 6 }, () => false),
  );
});

test("Chinese signs are found by every ending, all else by its beginning alone", () => {
  expect(indexTerms("赛里木湖")).toEqual(["赛里木湖", "里木湖", "木湖", "湖"]);
  expect(indexTerms("sairam")).toEqual(["sairam"]);
  expect(isHan("湖")).toBe(true);
  expect(isHan("sairam")).toBe(false);
});
