import { expect, test } from "vitest";
import { portablePage } from "./page-of-files";

const BUILT = `<html><head>
<meta http-equiv="Content-Security-Policy" content="default-src 'self'" />
<link rel="icon" href="./icon.svg" /><link rel="stylesheet" href="./assets/style.css">
<script async src="./assets/start.js"></script><script defer src="./assets/index.js"></script>
</head><body><div id="root"></div></body></html>`;

const READ: Readonly<Record<string, string>> = {
  "assets/style.css": "b{color:red}",
  "assets/start.js": "first()",
  "assets/index.js": 'second("</script><!--$&")',
};

test("the page has all it names in itself, in its order, and asks for nothing", () => {
  const files = new Map([["tiles/a.webp", Buffer.from("picture")]]);
  const page = portablePage(BUILT, files, (name) => READ[name] ?? "");
  expect(page).not.toMatch(/(src|href)="\.\//);
  expect(page.match(/Content-Security-Policy/g)).toHaveLength(1);
  expect(page).toContain("default-src 'none'");
  expect(page).toContain("<style>b{color:red}</style>");
  expect(page).toContain('<script>first()</script><script>second("<\\/script><\\!--$&")</script>');
  expect(page).toContain(`["image/webp","${Buffer.from("picture").toString("base64")}"]`);
  // What scripts ask for is there before them.
  expect(page.indexOf("window.portableFile")).toBeLessThan(page.indexOf("first()"));
  expect(page.indexOf('id="portable-files"')).toBeLessThan(page.indexOf("window.portableFile"));
});
