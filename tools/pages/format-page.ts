import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { marked } from "marked";
import { PRODUCT_NAME } from "../../src/domain/product-table";
import { CONTENT_SECURITY_POLICY } from "../hosting/policy";
import { policyTag } from "../hosting/vite-plugin";

/** Where the format's description is written, and in which language. */
const FORMAT = { path: "src/data/FORMAT.md", language: "en" } as const;

const STYLE = `
:root { color-scheme: light dark; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 sans-serif; }
table, pre { display: block; overflow-x: auto; }
th, td { padding: 0.25rem 0.75rem 0.25rem 0; text-align: start; vertical-align: top; }
th:first-child, td:first-child { white-space: nowrap; }
tr { border-bottom: 1px solid; }
`;

/** `format.html`, the description of the format as a page, and its style sheet. */
export function formatPage(
  root: string,
): readonly Readonly<{ fileName: string; source: string }>[] {
  const text = readFileSync(resolve(root, FORMAT.path), "utf8")
    // The text stands in the repository too: what it links to there is not on the site.
    .replace(/\[([^\]]+)\]\((?!#|https:)[^)]+\)/g, "$1");
  const body = marked.parse(text, { async: false, gfm: true });
  const source = `<!doctype html>
<html lang="${FORMAT.language}">
<head>
${policyTag(CONTENT_SECURITY_POLICY)}
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Format – ${PRODUCT_NAME}</title>
<link rel="stylesheet" href="format.css">
</head>
<body>
${withIds(body)}</body>
</html>
`;
  return [
    { fileName: "format.html", source },
    { fileName: "format.css", source: STYLE.trimStart() },
  ];
}

/** Headings with the ids that links inside the text go to, as GitHub makes them. */
function withIds(html: string): string {
  return html.replace(/<h([1-6])>(.*?)<\/h\1>/g, (_, level: string, inner: string) => {
    const plain = inner.replace(/<[^>]*>/g, "").toLowerCase();
    const id = plain.replace(/[^\p{L}\p{N} _-]/gu, "").replaceAll(" ", "-");
    return `<h${level} id="${id}">${inner}</h${level}>`;
  });
}
