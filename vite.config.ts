import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin, type UserConfig } from "vite";
import { tablesPlugin } from "./tools/data/tables";
import { dataPlugin } from "./tools/data/vite-plugin";
import { buildTargets, readFloor } from "./tools/floor/floor";
import { policyPlugin } from "./tools/hosting/vite-plugin";
import { messagesPlugin } from "./tools/i18n/vite-plugin";
import { loaderPlugin } from "./tools/loader/vite-plugin";
import { firstGroundPlugin } from "./tools/pages/first-ground";
import { openingPlugin } from "./tools/pages/opening";
import { pagesPlugin } from "./tools/pages/vite-plugin";
import { portablePlugin } from "./tools/portable/vite-plugin";
import { bundledAhead } from "./tools/run/bundled-ahead";
import { startPlugin } from "./tools/start/vite-plugin";
import { themePlugin } from "./tools/theme/vite-plugin";

const EMBED_ALIASES = [
  // Zooming to a box with Shift and the mouse: not in somebody's page, where every kB counts.
  {
    find: "leaflet/src/map/handler/Map.BoxZoom.js",
    replacement: path("./src/map/image/left-out.ts"),
  },
  // A frame does not ask where its reader stands.
  { find: /^\.\/position-layer$/, replacement: path("./src/embed/no-position.ts") },
  // Nor does it make a trip.
  { find: /^\.\/RowAction$/, replacement: path("./src/embed/no-row-action.ts") },
  // Nor has it a file of the reader's own.
  { find: /^(\.\.?\/)+(domain\/)?own$/, replacement: path("./src/embed/no-own.ts") },
  { find: /^react\/jsx-(dev-)?runtime$/, replacement: "preact/jsx-runtime" },
  { find: /^react(-dom)?$/, replacement: "preact/compat" },
  { find: /^react-dom\/client$/, replacement: "preact/compat/client" },
];

/** It reads no WOFF2 here, whose dictionary is a fifth of it. */
const OUTLINING = bundledAhead("fontkit", {
  "brotli/decompress.js": path("./src/map/image/left-out.ts"),
});

/** What `browserslist` in package.json says, in the words of the tools that lower script and style. */
const TARGETS = buildTargets(readFloor("package.json"));

/** Long names that nothing else has and no text asks for, most of them Leaflet's. */
const LONG_NAMES = [
  ...["mouseEventToContainerPoint", "containerPointToLatLng", "containerPointToLayerPoint"],
  ...["latLngToContainerPoint", "latLngToLayerPoint", "layerPointToLatLng", "latLngToPoint"],
  ...["layerPointToContainerPoint", "pointToLatLng", "getPixelOrigin", "getPixelBounds"],
  ...["getPixelWorldBounds", "getZoomScale", "getScaleZoom", "getSouthWest"],
  ...["getNorthEast", "getNorthWest", "getSouthEast", "wrapLatLngBounds", "panInsideBounds"],
  ...["unproject", "multiplyBy", "divideBy", "getTileSize", "getMinZoom", "getMaxZoom"],
  ...[
    "getCenter",
    "getContainer",
    "listens",
    "beforeAdd",
    "wrapLatLng",
    "createPane",
    "mergeOptions",
    "addHooks",
    "removeHooks",
  ],
  ...["removeLayer", "eachLayer", "getEvents", "getBounds", "getZoom", "getSize", "setView"],
  ...["getPane", "addInitHook", "whenReady", "scaleBy", "unscaleBy", "setOpacity", "getScale"],
  ...["distanceTo", "callInitHooks", "maxNativeZoom", "minNativeZoom", "updateWhenIdle"],
  ...[
    "zoomAnimation",
    "trackResize",
    "invalidateSize",
    "fadeAnimation",
    "touchNative",
    "msPointer",
    "noMoveStart",
    "keepBuffer",
    "easeLinearity",
    "maxBoundsViscosity",
    "transformation",
  ],
  ...["worldCopyJump", "wheelPxPerZoomLevel", "wheelDebounceTime", "updateWhenZooming"],
  ...["updateInterval", "inertiaMaxSpeed", "inertiaDeceleration", "bounceAtZoomLimits"],
  ...["bubblingMouseEvents", "debounceMoveend", "zoomAnimationThreshold", "errorOverlayUrl"],
  ...["markerZoomAnimation", "clickTolerance", "boundingClientRect", "setZoomAround"],
  ...["getTopRight", "getBottomLeft", "getTopLeft", "getBottomRight", "createTile", "finishDrag"],
  ...["subtract", "maxBounds", "zoomSnap", "containerPoint", "getLatLng", "wrapLatLng"],
  ...["beforeAdd", "infinite", "equals"],
  // supercluster's, kdbush's and Preact's.
  ...["stride", "extent"],
  ...["numItems", "nodeSize", "numPoints", "IndexArrayType", "clusterProps", "getClusters"],
  ...["ArrayType"],
  ...["shouldComponentUpdate", "componentDidUpdate", "componentDidMount", "componentWillUnmount"],
  ...["getDerivedStateFromProps", "getDerivedStateFromError", "getChildContext"],
  ...["debounceRendering", "componentDidCatch", "getSnapshotBeforeUpdate", "isReactComponent"],
  ...["useImperativeHandle", "useInsertionEffect", "useDeferredValue", "useDebugValue"],
  ...["displayName", "originalEvent", "initialize"],
  ...["__SECRET_INTERNALS_DO_NOT_USE_OR_YOU_WILL_BE_FIRED"],
  ...["addInteractiveTarget", "removeInteractiveTarget", "getProjectedBounds"],
  ...["useDebugValue", "useSyncExternalStore"],
  // Our own, in objects that never leave the script: what the owner's part reads of the store may not be here.
  ...["selectedId", "hoveredId", "hoveredKey", "reducedMotion", "leastZoom", "expectMove"],
  ...["moveStarted", "zoomStarted", "moveEnded", "onMoveStart", "aimAgain", "tilesChanged"],
  ...["sceneSource", "drawsAtOnce", "loadTripDrawing", "loadFetchAhead", "waitsForFonts"],
  ...["indexOfSite", "expansionZoom", "aloneZoom", "keepFree", "focusSite", "onClusterMembers"],
  ...["onSorting", "onStatus", "onRefused", "onTell", "onDetail"],
  ...["candidate", "candidates", "obstacles", "clearance", "pinsBelow", "paintedScale"],
  ...["invalidate", "withdraw", "addDetail", "animates", "mapStatus", "isHidden", "placesOf"],
  ...[
    "setSorting",
    "setDetail",
    "showStops",
    "unknownParameters",
    "leftOut",
    "longList",
    "ownersStops",
    "indexSum",
    "statusInWords",
  ],
  ...[
    "preferTheme",
    "setPosition",
    "showOnMap",
    "openMenu",
    "moveSheet",
    "explainKey",
    "listMembers",
    "chooseSpan",
    "choosePhase",

    "chooseMode",
    "chooseTheme",
    "chooseLanguage",
    "inSight",
    "onThumb",
    "patienceMs",
    "clusterMembers",
    "readerLanguage",
    "readerTheme",
    "corrections",
    "outOfTime",
    "distanceKm",
    "corrections",
    "begun",
    ...["masked", "maskX", "maskY", "further", "awaits"],
  ],
];

/**
 * The embed's one script has Leaflet whole, whose own members begin with an underscore: by short
 * names they spare 1.4 kB (gzip), and 0.2 kB by some of the long ones. `_leaflet_id` and its like
 * are also asked for as strings. None of its methods, or of ours, is called with `new`, so they can
 * be written short. No text is made of an object with a number of its own, and nobody here writes over
 * what the language has: `unsafe` of terser is right.
 */
const SMALLEST = {
  compress: {
    passes: 3,
    ecma: 2020 as const,
    unsafe: true,
    unsafe_arrows: true,
    unsafe_methods: true,
  },
  mangle: { properties: { regex: new RegExp(`^_(?!leaflet)[a-z]|^(${LONG_NAMES.join("|")})$`) } },
};

/** Has V8 compile all functions while the script comes, off the main thread; most are called before ready. */
const AT_ONCE = { preamble: "//# allFunctionsCalledOnLoad" };

/**
 * Four builds into one `dist/`: the app as ES modules, with `--mode embed` the embed as one
 * classic script on Preact, with `--mode loader` the few kB that put the embed into a page, with
 * `--mode worker` the service worker. A
 * frame with `sandbox="allow-scripts"` has an opaque origin, from which a module script needs CORS
 * headers that not every host sends; a classic script does not.
 */
export default defineConfig(({ mode }) => {
  if (mode === "loader") return LOADER;
  if (mode === "worker") return SERVICE_WORKER;
  const embed = mode === "embed";
  const portable = mode === "portable";
  const single = embed || portable;
  return {
    // Relative, so that `dist/` works below any path.
    base: "./",
    plugins: [
      react(),
      openingPlugin(),
      tablesPlugin(),
      dataPlugin(),
      // All words are in the portable file's one script, and so there in time.
      portable ? { ...messagesPlugin(), generateBundle() {} } : messagesPlugin(),
      themePlugin({ own: !embed }),
      stylesFirst(),
      leaveOut(),
      ...(embed ? [reactByName()] : []),
      ...(single ? [classicScript()] : [firstGroundPlugin(), earlyScripts(), OUTLINING]),
      ...(embed ? [] : [pagesPlugin()]),
      ...(portable ? [portablePlugin()] : []),
      startPlugin(),
      policyPlugin(),
    ],
    // The worker of the search knows the kinds in all languages.
    worker: { plugins: () => [tablesPlugin(), dataPlugin(), messagesPlugin()] },
    resolve: {
      alias: [
        // jsPDF asks for these only to draw HTML and SVG, which nothing here does.
        {
          find: /^(canvg|dompurify|html2canvas)$/,
          replacement: path("./src/map/image/left-out.ts"),
        },
        { find: /^leaflet$/, replacement: path("./src/map/core/slim-leaflet.ts") },
        ...(embed ? EMBED_ALIASES : []),
      ],
    },
    build: {
      target: TARGETS,
      // Some kB smaller than the usual one's; the budgets are tight.
      minify: portable ? ("oxc" as const) : ("terser" as const),
      terserOptions: embed
        ? { ...SMALLEST, format: AT_ONCE }
        : // Libraries that come on demand, fontkit's among them, call functions with `new` that would be arrows.
          { compress: { ...SMALLEST.compress, unsafe_arrows: false } },
      ...(portable && { outDir: "dist-portable" }),
      emptyOutDir: !embed,
      copyPublicDir: !single,
      // Vite inlines small assets as data: URLs, which the Content Security Policy forbids.
      assetsInlineLimit: portable ? 1_000_000 : 0,
      // A classic script would else write its styles into the page, which the policy forbids too.
      cssCodeSplit: !single,
      modulePreload: {
        polyfill: false,
        // What a part that comes on demand imports is mostly there by then; its names would be 1 kB of the first script.
        resolveDependencies: (_, files, { hostType }) =>
          hostType === "html" ? files : files.filter((file) => file.endsWith(".css")),
      },
      rollupOptions: {
        // Left by Vite for chunks that are loaded later, of which one file has none.
        ...(portable && { checks: { emptyImportMeta: false } }),
        input: embed ? "embed.html" : portable ? "index.html" : ["index.html", "press.html"],
        ...(single && { output: { format: "iife" as const, codeSplitting: false } }),
      },
    },
  };
});

/** Without a hash in its name, as other people's pages write it. */
const LOADER: UserConfig = {
  plugins: [tablesPlugin(), messagesPlugin(), loaderPlugin(), themePlugin(), underscorePrivates()],
  build: {
    target: TARGETS,
    minify: "terser",
    terserOptions: { compress: { ...SMALLEST.compress, toplevel: true } },
    emptyOutDir: false,
    copyPublicDir: false,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: "src/loader/main.ts",
      output: { format: "iife", entryFileNames: "ili-map.js" },
    },
  },
};

/** One classic script at the root, whose scope is then the whole site. */
const SERVICE_WORKER: UserConfig = {
  plugins: [tablesPlugin()],
  build: {
    target: TARGETS,
    minify: "terser",
    emptyOutDir: false,
    copyPublicDir: false,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: "src/worker/worker.ts",
      output: { format: "iife", entryFileNames: "sw.js" },
    },
  },
};

function path(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}

/** Scripts of their own ahead of the app's, in the order in which they are asked for. */
const EARLY = ["preload", "first-picture"];

/**
 * Gives the early scripts script tags and files of their own: in one file with the app they could neither
 * ask for the page's language nor draw while the app is still on its way. What they import is asked for
 * with them. The app's own tags wait in a template until `app/preload.ts` runs: the app is most of a page's
 * bytes, and would keep the first picture from coming. Those that ask for the panels wait in another.
 */
function earlyScripts(): Plugin {
  const moduleOf = (name: string) => path(`./src/app/${name}.ts`);
  const ofApp = /\s*(<script type="module"[^>]*><\/script>|<link rel="modulepreload"[^>]*>)/g;
  return {
    name: "ili-map:early-scripts",
    apply: "build",
    buildStart() {
      for (const name of EARLY) this.emitFile({ type: "chunk", id: moduleOf(name), name });
    },
    transformIndexHtml: {
      order: "post",
      handler: (html, { bundle, filename }) => {
        if (!filename.endsWith("index.html")) return html;
        const chunks = Object.values(bundle ?? {}).filter((file) => file.type === "chunk");
        const early = EARLY.map((name) => {
          // By module, not by name: the entry of that name may only import the file with the code.
          const script = chunks.find(({ moduleIds }) => moduleIds.includes(moduleOf(name)));
          if (!script) throw new Error(`No file of the build has ${name}.ts.`);
          return script;
        });
        // Also what these import: found out about only then, it would keep the first picture for as long again.
        const withImports = (fileNames: readonly string[], known = new Set<string>()) => {
          for (const fileName of fileNames) {
            if (known.has(fileName)) continue;
            known.add(fileName);
            withImports(chunks.find((chunk) => chunk.fileName === fileName)?.imports ?? [], known);
          }
          return known;
        };
        const files = withImports(early.map(({ fileName }) => fileName));
        const app = (html.match(ofApp) ?? []).filter(
          (tag) => ![...files].some((file) => tag.includes(file)),
        );
        const scripts = early.map(
          ({ fileName }) => `<script type="module" async crossorigin src="./${fileName}"></script>`,
        );
        for (const { fileName } of early) files.delete(fileName);
        const links = [...files].map(
          (file) => `<link rel="modulepreload" crossorigin href="./${file}">`,
        );
        const panels = chunks.find(({ moduleIds }) =>
          moduleIds.includes(path("./src/app/page.tsx")),
        );
        if (!panels) throw new Error("No file of the build has page.tsx.");
        const asked = withImports(early.map(({ fileName }) => fileName));
        const ofPanels = [...withImports([panels.fileName])]
          .filter((file) => !asked.has(file) && !html.includes(file))
          .map((file) => `<link rel="modulepreload" crossorigin href="./${file}">`);
        return html
          .replace(ofApp, "")
          .replace(
            "</head>",
            () =>
              `  ${scripts.join("")}${links.join("")}<template data-app>${app.join("")}</template><template data-panels>${ofPanels.join("")}</template>\n  </head>`,
          );
      },
    },
  };
}

/**
 * Asks for styles ahead of scripts: nothing is painted without the first, and Vite lists them after
 * more scripts than a browser fetches at once from a server that speaks HTTP/1.1.
 */
function stylesFirst(): Plugin {
  const link = /\s*<link rel="stylesheet"[^>]*>/g;
  return {
    name: "ili-map:styles-first",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (html) => {
        const links = html.match(link) ?? [];
        const rest = html.replace(link, "");
        return rest.replace(/\s*<script type="module" crossorigin/, (tag) => links.join("") + tag);
      },
    },
  };
}

/**
 * zustand imports all of React as one object, which has everything else of Preact's stand-in in it that nothing
 * here uses: by name, 1 kB (gzip) of the embed less.
 */
function reactByName(): Plugin {
  const whole = "import React from 'react';";
  return {
    name: "ili-map:react-by-name",
    apply: "build",
    transform: {
      filter: { id: /zustand[\\/]esm[\\/]react\.mjs$/ },
      handler(code, id) {
        if (!code.includes(whole)) this.error(`${id} imports React otherwise now.`);
        return code.replace(whole, "import * as React from 'react';");
      },
    },
  };
}

/** Methods of libraries that nothing here calls, by module; no tool can tell them from the others. */
const UNUSED: Readonly<Record<string, readonly string[]>> = {
  "leaflet/src/map/Map": [
    ...["flyTo", "flyToBounds", "panInside", "setMinZoom", "setMaxZoom"],
    ...[
      "zoomIn",
      "zoomOut",
      "getPanes",
      "fitWorld",
      "fitBounds",
      "_getBoundsCenterZoom",
      "getBoundsZoom",
      "getBounds",
    ],
    ...["mouseEventToLatLng", "mouseEventToLayerPoint", "_latLngToNewLayerPoint", "wrapLatLng"],
    ...["locate", "stopLocate", "_handleGeolocationError", "_handleGeolocationResponse"],
  ],
  "leaflet/src/layer/tile/GridLayer": [
    ...["bringToFront", "bringToBack", "setZIndex", "_setAutoZIndex", "isLoading", "_keyToBounds"],
  ],
  "leaflet/src/layer/ImageOverlay": [
    ...["bringToFront", "bringToBack", "setZIndex", "setStyle", "setBounds", "getBounds"],
  ],
  "leaflet/src/geo/LatLngBounds": ["pad", "intersects", "toBBoxString"],
  "leaflet/src/geometry/Bounds": ["pad", "intersects"],
  "leaflet/src/core/Events": ["addEventParent", "removeEventParent"],
  "leaflet/src/geo/LatLng": ["toBounds"],
  "leaflet/src/layer/Layer": ["getAttribution", "eachLayer"],
  "supercluster/index": [
    ...["getLeaves", "_appendLeaves", "getClusterExpansionZoom"],
    ...["getTile", "getTileRaw", "_getTile", "_addTileFeatures"],
    // For `reduce`, which nothing here asks for.
    "_map",
  ],
};

/** Leaves these out: 2.3 kB (gzip) less. A build in which one is called stops. */
function leaveOut(): Plugin {
  const called = new RegExp(`\\.(${[...new Set(Object.values(UNUSED).flat())].join("|")})\\(`);
  return {
    name: "ili-map:leave-out",
    enforce: "pre",
    apply: "build",
    transform: {
      filter: {
        id: /leaflet[\\/]src[\\/]|supercluster|[\\/]src[\\/](map|shell|embed|app)[\\/]/,
      },
      handler(code, id) {
        const [, module] = /node_modules\/(.*)\.js$/.exec(id.replaceAll("\\", "/")) ?? [];
        if (module === undefined) {
          const [call] = called.exec(code) ?? [];
          if (call) this.error(`${call} is left out of a library; see UNUSED in vite.config.ts.`);
          return null;
        }
        return (UNUSED[module] ?? []).reduce((rest, name) => {
          // As Leaflet writes them, and as a class does.
          const method = new RegExp(
            `\\n(\\t|    )${name}(?:: function|\\()[^]*?\\n\\1\\},?\\r?\\n`,
          );
          const next = rest.replace(method, "\n");
          if (next === rest) this.error(`${module} has no ${name} any more.`);
          return next;
        }, code);
      },
    },
  };
}

/**
 * Private names of the loader's class as short plain ones: lowered for Safari before 16, each
 * would be a WeakMap, which is a sixth of what the loader may weigh.
 */
function underscorePrivates(): Plugin {
  return {
    name: "ili-map:underscore-privates",
    enforce: "pre",
    apply: "build",
    transform: {
      filter: { id: /[\\/]src[\\/]loader[\\/]element\.ts$/ },
      handler: (code) => {
        const names: string[] = [];
        return code.replace(/(\bthis\.|^ {2}(?:readonly )?)#(\w+)/gm, (_, before, name) => {
          if (!names.includes(name)) names.push(name);
          return `${before}_${names.indexOf(name).toString(36)}`;
        });
      },
    },
  };
}

/** Turns the module script tag that Vite writes into a deferred classic one. */
function classicScript(): Plugin {
  return {
    name: "ili-map:classic-script",
    transformIndexHtml: {
      order: "post",
      handler: (html) =>
        html
          .replace(/<script type="module" crossorigin/g, "<script defer")
          .replace(/<link rel="stylesheet" crossorigin/g, '<link rel="stylesheet"'),
    },
  };
}
