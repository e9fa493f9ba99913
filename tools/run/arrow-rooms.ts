/** A room of the house with what it may import. */
export type Room = Readonly<{
  /** As the table shows it. */
  folders: readonly string[];
  holds: string;
  /** What it may import, in the table's words. */
  imports: string;
  /** What the linter refuses; rooms without it are not watched. */
  rule?: Rule;
}>;

export type Rule = Readonly<{
  /** Where it holds, if not in the folders. */
  includes?: readonly string[];
  /** Folders of ours, beside itself, that it may import from. */
  may: readonly string[];
  /** Paths that are refused in their own words. */
  own?: readonly Readonly<{ group: readonly string[]; message: string }>[];
  /** Folders beside those of `src` that are refused. */
  not?: readonly string[];
  /** Paths in refused folders that may be imported all the same. */
  but?: readonly string[];
  message: string;
  /** Packages with a home of their own that are at home here. */
  packages: readonly string[];
  packageMessage?: string;
}>;

/** The folders of `src`. */
export const SOURCE_FOLDERS: readonly string[] =
  "domain data i18n state platform ui map features shell app embed press loader worker".split(" ");
const REACT = ["react", "react-dom"];
/** The tables of the content: any room may read them. */
const TABLES = ["!../**/data/{terms,kinds,theme,languages,product}.json"];

/**
 * The rooms of the house. `npm run arrows` makes the linter's rules in `biome.json` and the table in
 * `ARCHITECTURE.md` of it.
 */
export const ROOMS: readonly Room[] = [
  {
    folders: ["src/domain/"],
    holds: "the subject, pure: sites, days, spans, evidence, the address, distance, search",
    imports: "nothing of ours",
    rule: {
      may: [],
      but: TABLES,
      message: "domain imports nothing of ours but the tables of the content.",
      packages: [],
    },
  },
  {
    folders: ["src/data/"],
    holds: "the content, its [format](src/data/FORMAT.md); `check/`: rules; `read/`: any file",
    imports: "`domain`",
    rule: { may: ["domain"], message: "data imports domain only.", packages: [] },
  },
  {
    folders: ["src/i18n/"],
    holds: "typed messages in every language, the translator, and `wording/`, the one vocabulary",
    imports: "`domain`",
    rule: { may: ["domain"], but: TABLES, message: "i18n imports domain only.", packages: REACT },
  },
  {
    folders: ["src/state/"],
    holds: "one zustand store, its verbs, selectors, and the table of where each key lives",
    imports: "`domain`",
    rule: {
      may: ["domain"],
      but: TABLES,
      message: "state imports domain only.",
      packages: ["zustand", ...REACT],
    },
  },
  {
    folders: ["src/platform/"],
    holds: "storage, clipboard, address bar, ready flag: what the browser is asked",
    imports: "`domain`",
    rule: {
      may: ["domain"],
      but: TABLES,
      message: "platform imports domain only.",
      packages: REACT,
    },
  },
  {
    folders: ["src/ui/"],
    holds: "buttons, dialog, range slider, live values, sheet, tokens: no subject, no store",
    imports: "nothing of ours",
    rule: {
      may: [],
      but: ["!../domain/outlines"],
      message: "ui knows neither the subject nor the store: pass words and values in.",
      packages: REACT,
    },
  },
  {
    folders: ["src/map/core/"],
    holds: "Leaflet, basemap, relief, areas, sites, labels as plain objects; no React, no store",
    imports: "`domain`",
    rule: {
      may: ["domain", "map"],
      not: ["react", "image"],
      but: TABLES,
      message: "map/core imports domain only.",
      packages: ["leaflet"],
    },
  },
  {
    folders: ["src/map/react/"],
    holds: "`MapView`, the only place that knows react-leaflet",
    imports: "`map/core`, `domain`",
    rule: {
      may: ["domain", "map"],
      not: ["image"],
      but: TABLES,
      message: "map/react imports map/core and domain only.",
      packages: ["leaflet", "react-leaflet", ...REACT],
    },
  },
  {
    folders: ["src/map/image/"],
    holds: "pictures from the same scene: one drawing for canvas and SVG, words, metadata",
    imports: "`map/core`, `domain`, `i18n`",
    rule: {
      may: ["domain", "i18n", "map"],
      not: ["react"],
      but: TABLES,
      message: "map/image imports map/core, domain and i18n only.",
      packages: ["leaflet"],
    },
  },
  {
    folders: ["src/features/*/"],
    holds: "one folder per visible feature; features know neither the map nor each other",
    imports: "`domain`, `i18n`, `state`, `platform`, `ui`",
    rule: {
      includes: ["src/features/**"],
      may: ["domain", "i18n", "state", "platform", "ui"],
      own: [
        {
          group: ["../*/**", "!../../**"],
          message: "Features do not know each other: share through state, or move the piece to ui.",
        },
      ],
      but: TABLES,
      message: "Features import domain, state, i18n, ui and platform only.",
      packages: REACT,
    },
  },
  {
    folders: ["src/shell/"],
    holds: "what the shells share: title, notices, timeline of sites, camera, padding",
    imports: "all but the shells",
    rule: {
      may: ["domain", "i18n", "state", "platform", "ui", "map", "features"],
      but: TABLES,
      message:
        "shell is what the pages share: app, embed and press import it, never the other way.",
      packages: REACT,
    },
  },
  {
    folders: ["src/app/", "src/embed/"],
    holds: "shells: compose, own the store, wire it to the map; `app/preload.ts` runs ahead of it",
    imports: "everything; nothing imports them",
    rule: {
      includes: ["src/{app,embed,press}/**"],
      may: [...SOURCE_FOLDERS.slice(0, SOURCE_FOLDERS.indexOf("app"))],
      own: [
        {
          group: ["../{app,embed,press,loader}/**", "../../{app,embed,press,loader}/**"],
          message: "A shell is imported by its own page only.",
        },
      ],
      message: "",
      packages: REACT,
    },
  },
  {
    folders: ["src/press/"],
    holds: "the shell of `press.html`: an address in, one picture out; no React",
    imports: "everything; nothing imports it",
  },
  {
    folders: ["src/loader/"],
    holds: "`<ili-map>` for other people's pages, under 4 kB, and its published types",
    imports: "`domain`",
    rule: {
      includes: ["src/loader/**", "!src/loader/*.d.ts"],
      may: ["domain"],
      but: TABLES,
      message: "loader imports domain only: it is a few kB in somebody's page.",
      packages: [],
      packageMessage: "loader needs no package: it is a few kB in somebody's page.",
    },
  },
  {
    folders: ["src/worker/"],
    holds: "the service worker: stores one version of the site, and answers with it offline",
    imports: "`domain`",
    rule: {
      may: ["domain"],
      message: "worker imports domain only.",
      packages: ["workbox-precaching", "workbox-range-requests"],
    },
  },
  {
    folders: ["tools/data/"],
    holds: "the checker's command; a Vite plugin writes the content into each page",
    imports: "`domain`, `data`, `i18n`",
  },
  {
    folders: ["tools/pages/"],
    holds: "the page of every language without JavaScript, its head, sitemap, link previews",
    imports: "everything",
  },
  {
    folders: ["tools/hosting/"],
    holds: "the policy, packed files, the pinned build; servers that are run in tests",
    imports: "everything",
  },
  {
    folders: ["tools/portable/"],
    holds: "the map in one HTML file, which opens from a disk; a folder for any static server",
    imports: "everything",
  },
  {
    folders: ["src/start/", "tools/start/"],
    holds: "the small classic script that speaks where the bundles do not start",
    imports: "nothing of ours",
  },
  {
    folders: ["tools/theme/"],
    holds: "the custom properties of the style sheets, from the theme of the content",
    imports: "`data`",
  },
  {
    folders: ["tools/engines/"],
    holds: "journeys in Firefox ESR, an old Chromium and WebKitGTK, which it installs",
    imports: "—",
  },
  {
    folders: ["tools/floor/"],
    holds: "the oldest browsers that are built for; refuses what they lack, by MDN's tables",
    imports: "—",
  },
  {
    folders: ["tools/loader/"],
    holds: "the loader's words and types, its agreement with the embed",
    imports: "everything",
  },
  {
    folders: ["tools/i18n/"],
    holds: "fails the build over a missing message; the embed's messages as JSON",
    imports: "`i18n`",
  },
  {
    folders: ["tools/basemap/"],
    holds: "builds `public/tiles/` from Debian and npm packages; not part of CI",
    imports: "`roads.json` of `data`",
  },
  {
    folders: ["tools/fonts/"],
    holds: "cuts `src/ui/fonts/` out of npm packages; not part of CI",
    imports: "—",
  },
  {
    folders: ["tools/run/", "tools/bench/"],
    holds: "Chromium, the server, all checks, sizes, comparisons with peers",
    imports: "—",
  },
  {
    folders: ["tools/example/"],
    holds: "builds `examples/three-phases`, a made-up production, as another would be",
    imports: "—",
  },
  {
    folders: ["tools/mutate/"],
    holds: "Stryker over the pure folders: what no unit test would notice; not part of CI",
    imports: "—",
  },
  {
    folders: ["e2e/"],
    holds: "journeys in the built app, through a driver whose verbs are the domain's",
    imports: "—",
  },
];
