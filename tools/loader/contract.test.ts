import { execFileSync, spawnSync } from "node:child_process";
import {
  mkdirSync,
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
import { publishedTypes } from "./published-types";

const types = publishedTypes("src/loader");
const guide = readFileSync("docs/embedding.md", "utf8");

/** Names of messages in a text, without duplicates. */
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

/** A host's script in TypeScript; the marked lines must not compile. */
const CONSUMER = `
import type { IliMapArea, IliMapElement, IliMapMessage, IliMapSet } from "./ili-map";
const map: IliMapElement = document.createElement("ili-map");
map.phase = "china";
map.ctaLabel = null;
map.set({ sites: ["a", "b"], step: 2, from: null });
map.set(map.get());
map.set({ stops: [{ name: "Camp", lon: 79.1, lat: 43.3, day: 2 }, { site: "almaty", text: "…" }] });
const shown: string | null = map.get().phase;
void shown;
map.addEventListener("ili-map-cta", ({ detail }) => { const href: string = detail.href; void href; });
map.addEventListener("ili-map-error", ({ detail }) => { const key: string | undefined = detail.key; void key; });
map.addEventListener("ili-map-time", ({ detail }) => { const sites: readonly string[] = detail.sites; void sites; });
document.addEventListener("ili-map-select", ({ detail }) => { const site: string | null = detail.site; void site; });
const message: IliMapSet = { type: "ili-map:set", state: { phase: "china" } };
export function heightOf(heard: IliMapMessage): number | null { return heard.type === "ili-map:resize" ? heard.height : null; }
void message;
// @ts-expect-error: a stop has a position
map.set({ stops: [{ name: "Camp" }] });
// @ts-expect-error: no such phase
map.set({ phase: "france" });
// @ts-expect-error: no such language
map.set({ lang: "de" });
map.set({ lang: "kk-Arab", area: "none" });
// @ts-expect-error: no such area
map.set({ area: "sahara" satisfies IliMapArea });
// @ts-expect-error: no such property
map.colour = "red";
`;

/** JSX of React 19. */
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

/** A Vue component, for its checker with `strictTemplates`. */
const VUE = (attributes: string) => `<script setup lang="ts">
import "./ili-map-vue";
import type { IliMapEventMap } from "./ili-map";
function follow({ detail }: IliMapEventMap["ili-map-time"]): void {
  const sites: readonly string[] = detail.sites;
  void sites;
}
</script>
<template><ili-map class="wide" @ili-map-time="follow" ${attributes} /></template>`;

const SVELTE = (attributes: string) => `<script lang="ts">
  import "./ili-map-svelte";
</script>
<ili-map class="wide" ${attributes}
  onili-map-time={({ detail }) => { const sites: readonly string[] = detail.sites; void sites; }}></ili-map>`;

/** Each checker with a component that must compile and one that must not. */
const CHECKERS = {
  vue: {
    right: VUE('lang="kk" phase="china" cta-label="Tour" mapTitle="Ours" :height="560"'),
    wrong: VUE('colour="red"'),
    command: ["vue-tsc/bin/vue-tsc.js", "--noEmit", "-p", "tsconfig.json"],
  },
  svelte: {
    right: SVELTE('lang="kk" phase="china" cta-label="Tour" map-title="Ours" height={560}'),
    wrong: SVELTE('colour="red"'),
    command: ["svelte-check/bin/svelte-check", "--tsconfig", "./tsconfig.json"],
  },
} as const;

const CONFIGURATION = {
  compilerOptions: {
    ...{ strict: true, noEmit: true, target: "es2022", module: "esnext", types: [] },
    ...{ moduleResolution: "bundler", verbatimModuleSyntax: true, skipLibCheck: true },
  },
  vueCompilerOptions: { strictTemplates: true },
  include: ["*.vue", "*.svelte", "*.d.ts"],
};

/** Output of a framework's checker for the two components. */
function checkComponents(framework: keyof typeof CHECKERS): string {
  const { right, wrong, command } = CHECKERS[framework];
  return inFolder((folder) => {
    // These checkers need TypeScript 5's compiler API and look it up by name.
    const modules = path.join(folder, "node_modules");
    mkdirSync(modules);
    for (const name of readdirSync("node_modules")) {
      const target = path.resolve("node_modules", name === "typescript" ? "typescript-5" : name);
      symlinkSync(target, path.join(modules, name));
    }
    writeFileSync(path.join(folder, `Right.${framework}`), right);
    writeFileSync(path.join(folder, `Wrong.${framework}`), wrong);
    writeFileSync(path.join(folder, "tsconfig.json"), JSON.stringify(CONFIGURATION));
    const [program, ...options] = command;
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ["--preserve-symlinks", "--preserve-symlinks-main", path.join(modules, program), ...options],
      { cwd: folder, encoding: "utf8" },
    );
    return stdout + stderr;
  });
}

/** Runs a function in a temporary folder with the published types. */
function inFolder<Result>(run: (folder: string) => Result): Result {
  const folder = mkdtempSync(path.join(tmpdir(), "ili-types-"));
  try {
    for (const file of readdirSync("src/loader").filter((name) => /^ili-map.*\.d\.ts$/.test(name)))
      writeFileSync(path.join(folder, file), publishedTypes("src/loader", file));
    return run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Compiles a host's script with the published types in strict mode. */
function compile(name: string, script: string, types = ""): void {
  inFolder((folder) => {
    symlinkSync(path.resolve("node_modules"), path.join(folder, "node_modules"), "dir");
    writeFileSync(path.join(folder, name), script);
    const options = ["--noEmit", "--strict", "--target", "es2022", "--module", "esnext"];
    const more = ["--types", types, "--moduleResolution", "bundler", "--jsx", "react-jsx", name];
    const compiler = path.resolve("node_modules/typescript/bin/tsc");
    execFileSync(process.execPath, [compiler, ...options, ...more], { cwd: folder, stdio: "pipe" });
  });
}

it("publishes types that stand alone, for a page's script in TypeScript", () => {
  compile("host.ts", CONSUMER);
}, 30_000);

it("publishes types for the JSX of React 19", () => {
  compile("page.tsx", REACT, "react");
}, 30_000);

it.each(["vue", "svelte"] as const)(
  "publishes types for the templates of %s, which its own checker takes and holds to",
  (framework) => {
    const said = checkComponents(framework);
    expect(said).not.toContain("Right");
    expect(said).toMatch(/Wrong[\s\S]*colour/);
  },
  60_000,
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
