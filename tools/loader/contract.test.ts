import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ADDRESS_PARAMETERS } from "../../src/domain/address";
import { ADDRESS_ATTRIBUTES, ATTRIBUTES } from "../../src/loader/parameters";
import { writePackage } from "./package-folder";

const types = readFileSync("src/loader/ili-map.d.ts", "utf8");
const guide = readFileSync("docs/embedding.md", "utf8");

/** The names of messages in a text, each once. */
function messagesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/"(ili-map:\w+)"/g)].map(([, name = ""]) => name))].sort();
}

describe("the loader and the embed", () => {
  it("know the same messages", () => {
    const sources = readdirSync("src/embed", { encoding: "utf8", recursive: true })
      .filter((name) => /\.tsx?$/.test(name) && !name.includes(".test."))
      .map((name) => readFileSync(path.join("src/embed", name), "utf8"));
    expect(messagesIn(types)).toEqual(messagesIn(sources.join("\n")));
  });

  it("know the same parameters", () => {
    expect(ADDRESS_ATTRIBUTES.slice(0, ADDRESS_PARAMETERS.length)).toEqual(ADDRESS_PARAMETERS);
  });
});

describe("docs/embedding.md", () => {
  it("lists the loader's attributes", () => {
    const section = guide.split("\n## The element\n")[1]?.split("\n## ")[0] ?? "";
    const own = ATTRIBUTES.filter(
      (name) => name !== "stops" && !ADDRESS_ATTRIBUTES.some((other) => other === name),
    );
    for (const name of ["map-title", ...own]) expect(section).toContain(`| \`${name}\``);
  });
});

/** A page's own script in TypeScript; the lines marked so must be refused. */
const CONSUMER = `
import type { IliMapElement, IliMapMessage, IliMapSet } from "./ili-map";
const map: IliMapElement = document.createElement("ili-map");
map.phase = "china";
map.ctaLabel = null;
map.set({ sites: ["a", "b"], step: 2, from: null });
map.set(map.get());
const shown: string | null = map.get().phase;
void shown;
map.addEventListener("ili-map-cta", ({ detail }) => { const href: string = detail.href; void href; });
map.addEventListener("ili-map-error", ({ detail }) => { const key: string | undefined = detail.key; void key; });
map.addEventListener("ili-map-time", ({ detail }) => { const sites: readonly string[] = detail.sites; void sites; });
document.addEventListener("ili-map-select", ({ detail }) => { const site: string | null = detail.site; void site; });
const message: IliMapSet = { type: "ili-map:set", state: { phase: "china" } };
export function heightOf(heard: IliMapMessage): number | null { return heard.type === "ili-map:resize" ? heard.height : null; }
void message;
// @ts-expect-error: no such phase
map.set({ phase: "france" });
// @ts-expect-error: no such property
map.colour = "red";
`;

/** A page in JSX, as React 19 has it. */
const REACT = `
import { useRef } from "react";
import "./ili-map-react";
import type { IliMapElement } from "./ili-map";
export function Page() {
  const map = useRef<IliMapElement>(null);
  return <ili-map ref={map} lang="kk" phase="china" sites={["a", "b"]} height={560} ctaLabel="Tour"
    map-title="Ours" className="wide" style={{ display: "block" }}
    onili-map-time={({ detail }) => { const sites: readonly string[] = detail.sites; void sites; }} />;
}
export const wrong = <>
  {/* @ts-expect-error: no such attribute */}
  <ili-map colour="red" />
</>;
`;

/** What Vue's and Svelte's checkers look up; stand-ins have what of their modules is added to. */
const VUE = `
import "./ili-map-vue";
import type { GlobalComponents } from "vue";
type Props = InstanceType<GlobalComponents["ili-map"]>["$props"];
export const right: Props = { phase: "china", ctaLabel: "Tour", height: 560, stops: null,
  "onIli-map-time": ({ detail }) => { const sites: readonly string[] = detail.sites; void sites; } };
// @ts-expect-error: no such property
export const wrong: Props = { colour: "red" };
`;
const SVELTE = `
import "./ili-map-svelte";
import type { SvelteHTMLElements } from "svelte/elements";
export const right: SvelteHTMLElements["ili-map"] = { phase: "china", "cta-label": "Tour", class: "wide",
  "onili-map-time": ({ detail }) => { const sites: readonly string[] = detail.sites; void sites; } };
// @ts-expect-error: no such attribute
export const wrong: SvelteHTMLElements["ili-map"] = { colour: "red" };
`;
const STAND_INS = `
declare module "vue" { export interface GlobalComponents {} }
declare module "svelte/elements" {
  export interface HTMLAttributes<T extends EventTarget> { class?: string; readonly target?: T }
  export interface SvelteHTMLElements {}
}
`;

/** Compiles a script of a page beside the published types, strictly. */
function compile(name: string, script: string, types = ""): void {
  const folder = mkdtempSync(path.join(tmpdir(), "ili-types-"));
  try {
    for (const file of [
      "ili-map.d.ts",
      "ili-map-react.d.ts",
      "ili-map-vue.d.ts",
      "ili-map-svelte.d.ts",
    ])
      copyFileSync(path.join("src/loader", file), path.join(folder, file));
    symlinkSync(path.resolve("node_modules"), path.join(folder, "node_modules"), "dir");
    writeFileSync(path.join(folder, name), script);
    writeFileSync(path.join(folder, "stand-ins.d.ts"), STAND_INS);
    const options = ["--noEmit", "--strict", "--target", "es2022", "--module", "esnext"];
    const more = [
      "--types",
      types,
      "--moduleResolution",
      "bundler",
      "--jsx",
      "react-jsx",
      name,
      "stand-ins.d.ts",
    ];
    const compiler = path.resolve("node_modules/typescript/bin/tsc");
    execFileSync(process.execPath, [compiler, ...options, ...more], { cwd: folder, stdio: "pipe" });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

it("publishes types that stand alone, for a page's script in TypeScript", () => {
  compile("host.ts", CONSUMER);
}, 30_000);

it("publishes types for the JSX of React 19", () => {
  compile("page.tsx", REACT, "react");
}, 30_000);

it.each([
  ["Vue", "vue.ts", VUE],
  ["Svelte", "svelte.ts", SVELTE],
])(
  "publishes types for the templates of %s",
  (_, name, script) => {
    compile(name, script);
  },
  30_000,
);

it("makes a folder that npm packs whole", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "ili-package-"));
  try {
    const loader = path.join(folder, "built.js");
    writeFileSync(loader, "customElements.define('ili-map', class extends HTMLElement {});");
    const target = path.join(folder, "package");
    writePackage(target, loader, "src/loader", { version: "1.2.3", license: "MIT" });
    const packed: unknown = JSON.parse(
      execFileSync("npm", ["pack", "--dry-run", "--json"], { cwd: target, encoding: "utf8" }),
    );
    expect(packed).toMatchObject([
      {
        id: "ili-map-element@1.2.3",
        files: [
          { path: "README.md" },
          { path: "ili-map-react.d.ts" },
          { path: "ili-map-svelte.d.ts" },
          { path: "ili-map-vue.d.ts" },
          { path: "ili-map.d.ts" },
          { path: "ili-map.js" },
          { path: "package.json" },
        ],
      },
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 30_000);
