import { describe, expect, test } from "vitest";
import { inArabicScript } from "./arabic-script";

describe("Kazakh in Arabic script", () => {
  test.each([
    ["Алматы", "الماتى"],
    ["Шарын шатқалы", "شارىن شاتقالى"],
    ["Көлсай көлдері", "كولساي كولدەرى"],
    ["Іле өзені", "ىلە وزەنى"],
    ["Үрімжі", "ٴۇرىمجى"],
    ["бірде-бір", "بىردە-ٴبىر"],
    ["телехикая, ия", "تەلەحيكايا، يا"],
    ["Қытай, Қытайдың, Қытайды, Қытайда", "جۇڭگو، جۇڭگونىڭ، جۇڭگونى، جۇڭگودا"],
    ["Іле Қазақ автономиялық облысы", "ىلە قازاق اۆتونوميالى وبلىسى"],
    ["Моңғолия; Моңғолкүре", "موڭعوليا؛ موڭعۇلكۇرە"],
    ["Рас па?", "راس پا؟"],
  ])("%s", (cyrillic, arabic) => expect(inArabicScript(cyrillic)).toBe(arabic));

  test("each Latin word stands in an isolate of its own, without its Kazakh ending", () => {
    expect(inArabicScript("profit.kz Sputnik-ке, UTC+5")).toBe(
      "\u2066profit.kz\u2069 \u2066Sputnik\u2069-كە، \u2066UTC+5\u2069",
    );
  });

  test("numbers keep their order, with a decimal point and commas between thousands", () => {
    expect(inArabicScript("5,6 км, 976 630 адам, 1667 м")).toBe("5.6 كم، 976,630 ادام، 1667 م");
  });

  test("no Cyrillic letter is left of any Kazakh word", () => {
    expect(inArabicScript("аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя")).not.toMatch(
      /\p{Script=Cyrillic}/u,
    );
  });
});
