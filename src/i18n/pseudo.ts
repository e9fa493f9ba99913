const ACCENTED: Readonly<Record<string, string>> = Object.fromEntries(
  [..."aáAÁcçCÇdďDĎeéEÉiíIÍnñNÑoóOÓrřRŘsšSŠtťTŤuúUÚyýYÝzžZŽ".matchAll(/(.)(.)/gu)].map(
    ([, plain, accented]) => [plain, accented],
  ),
);

/** Russian and Kazakh translations are up to this much longer than English. */
const GROWTH = 0.4;

/**
 * Pseudo-locale: accented messages, 40 % longer, in brackets, with placeholders intact. On a page
 * in `createTranslator("en", pseudo(english))`, text without brackets is hard-coded, and a missing
 * bracket is clipped.
 */
export function pseudo(messages: object): object {
  return Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [
      key,
      typeof value === "object" && value !== null ? pseudo(value) : pseudoText(String(value)),
    ]),
  );
}

function pseudoText(message: string): string {
  const parts = message.split(/(\{\w+\})/);
  const own = parts.filter((_, index) => index % 2 === 0).join("").length;
  const accented = parts.map((part, index) =>
    index % 2 === 0 ? part.replace(/[a-z]/gi, (letter) => ACCENTED[letter] ?? letter) : part,
  );
  return `⟦${accented.join("")}${"·".repeat(Math.ceil(own * GROWTH))}⟧`;
}
