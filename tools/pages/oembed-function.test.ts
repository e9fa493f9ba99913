import { createRequire } from "node:module";
import { expect, it } from "vitest";
import edgeFunction, { config, onRequestGet } from "../../deploy/oembed";
import { headTags } from "./head";
import { siteFiles } from "./site-files";
import { readPageOptions } from "./vite-plugin";

const SITE = new URL("https://map.example/ili/");
const FILE = siteFiles([{ ...readPageOptions(process.cwd(), "kk"), site: SITE }]).find(
  ({ fileName }) => fileName === "oembed/kk.json",
);

/** Runs the function on the static file for a query, called as either host does. */
async function ask(query: Readonly<Record<string, string>>): Promise<Response> {
  const request = new Request(`${SITE}oembed/kk.json?${new URLSearchParams(query)}`);
  const next = async () => new Response(FILE?.source);
  const [pages, edge] = [
    await onRequestGet({ request, next }),
    await edgeFunction(request, { next }),
  ];
  expect(await pages.clone().text()).toBe(await edge.text());
  return pages;
}

it("keeps the state of the pasted address and obeys the room that there is", async () => {
  const url = `${SITE}kk/?phase=china&sites=almaty,medeu&q="><script>`;
  const answer = await (await ask({ url, maxwidth: "480", maxheight: "400" })).json();
  expect(answer).toMatchObject({ version: "1.0", type: "rich", width: 480, height: 400 });
  const src = /src="([^"]*)"/.exec(answer.html)?.[1]?.replaceAll("&amp;", "&") ?? "";
  expect(Object.fromEntries(new URL(src).searchParams)).toEqual({
    ...{ lang: "kk", phase: "china", sites: "almaty,medeu", q: '"><script>' },
  });
  expect(answer.html).toContain('width="480" height="400"');
  expect(answer.html).not.toContain("<script");
  expect(answer).not.toHaveProperty("thumbnail_url");
});

type Extractor = Readonly<{
  extract(url: string, room: object, fetcher: typeof fetch): Promise<unknown>;
}>;

it("is found and asked by a consumer's own library", async () => {
  const { extract }: Extractor = createRequire(import.meta.url)("@extractus/oembed-extractor");
  const { t } = readPageOptions(process.cwd(), "kk");
  const head = headTags({ t, title: "T", description: "D", truth: "T", root: "../", site: SITE });
  const fetcher: typeof fetch = async (asked) => {
    const url = new URL(String(asked));
    if (url.pathname.endsWith(".json")) return ask(Object.fromEntries(url.searchParams));
    return new Response(`<!doctype html><html><head>${head}</head></html>`, {
      headers: { "Content-Type": "text/html" },
    });
  };
  const found = await extract(
    `${SITE}kk/`,
    { url: `${SITE}kk/?phase=china`, maxwidth: 480 },
    fetcher,
  );
  expect(found).toMatchObject({
    ...{ type: "rich", width: 480, method: "auto-discovery" },
    html: expect.stringContaining("phase=china"),
  });
});

it("without an address answers as the file does", async () => {
  expect(await (await ask({})).json()).toEqual(JSON.parse(FILE?.source ?? ""));
  expect(await (await ask({ maxwidth: "wide", maxheight: "-1" })).json()).toMatchObject({
    width: 800,
    height: 560,
  });
});

it.each([
  [{ url: "https://elsewhere.example/ili/" }, 404],
  [{ url: "https://map.example/other/" }, 404],
  [{ url: "no address" }, 404],
  [{ format: "xml" }, 501],
])("refuses %j", async (query, status) => {
  const given: Record<string, string> = Object.fromEntries(Object.entries(query));
  expect((await ask(given)).status).toBe(status);
});

it("says where it wants to be asked", () => expect(config.path).toBe("/oembed/*"));
