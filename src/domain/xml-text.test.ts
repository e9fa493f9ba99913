import { expect, test } from "vitest";
import { escapeXml } from "./xml-text";

test.each([
  ["&", "&amp;"],
  ["<b>", "&lt;b&gt;"],
  ["]]>", "]]&gt;"],
  ['a "b" c', "a &quot;b&quot; c"],
  ["&amp;", "&amp;amp;"],
  ["<<&&", "&lt;&lt;&amp;&amp;"],
  ["it's", "it's"],
  ["a\tb\nc\rd", "a\tb\nc\rd"],
])("%j is written as %j", (text, written) => expect(escapeXml(text)).toBe(written));

test("what XML cannot hold is left out, whatever stands around it", () => {
  expect(escapeXml("a\u0000b\u0007\u000b\u001f\u007f\u0085c\ufffe\uffffd")).toBe("abcd");
});
