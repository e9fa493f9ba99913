/*
 * A small classic script beside the bundles: shows the reader, and posts to an embed's host, that
 * they did not start. It runs in browsers that cannot parse the bundles, so it uses no modern API,
 * imports nothing, and is transpiled further than the rest (tools/start).
 */

type Words = Readonly<
  Record<"tooOld" | "incomplete" | "offline" | "waiting" | "reload" | "fullMap", string>
>;

/** By language; injected by tools/start/vite-plugin.ts. */
declare const START_WORDS: Readonly<Record<string, Words>>;
/** As in `domain/language-table.ts` and `product-table.ts`; injected likewise. */
declare const DEFAULT_LANGUAGE: string;
declare const PRODUCT_SLUG: string;
declare const direction: (language: string) => string;
declare const languageOfTag: (tag: string) => string;
/** Whether the page has its first screen in other languages too. */
declare const START_SPEAKS: boolean;

/** In ms since navigation start. */
const STYLES_UNTIL = 2000;
const WORDS_AFTER = 4500;
const ERROR_AFTER = 7000;
/** When the map is there and its panels are not. */
const PANELS_AFTER = 15_000;

type Reason = "tooOld" | "incomplete" | "offline" | "waiting";

(() => {
  const html = document.documentElement;
  const address = new URLSearchParams(location.search);
  const language = chooseLanguage();
  const words = START_WORDS[language];
  let failed = false;
  if (!words) return;

  /** The bundle sets this attribute first, and removes the static content when it has rendered. */
  const runs = () => html.hasAttribute("data-runs");
  const isDrawn = () => document.querySelector("[data-start]") === null;
  /** The map, or a picture of it, is there ahead of what it comes with. */
  const isSeen = () => document.querySelector(".first-picture, .leaflet-container") !== null;

  function chooseLanguage(): string {
    const wanted = [
      address.get("lang"),
      html.getAttribute("data-page-language"),
      chosenBefore(),
    ].concat(navigator.languages);
    for (const tag of wanted) {
      if (!tag) continue;
      const one = languageOfTag(tag);
      if (START_WORDS[one]) return one;
    }
    return DEFAULT_LANGUAGE;
  }

  /** As `platform/storage.ts` stores it. */
  function chosenBefore(): string | null {
    try {
      return localStorage.getItem(`${PRODUCT_SLUG}:language`);
    } catch {
      return null;
    }
  }

  /**
   * Replaces the root page's first screen, in the default language, by the reader's: its text is in
   * a template below. Hidden until that is parsed.
   */
  function speak(): void {
    html.setAttribute("data-reader-known", "");
    if (language === html.lang || !html.hasAttribute("data-follows-reader")) return;
    html.setAttribute("data-other-language", language);
    const swap = () => {
      if (document.readyState === "loading") return;
      document.removeEventListener("readystatechange", swap);
      const template = document.querySelector(`template[data-screen="${language}"]`);
      const screen = document.querySelector(".prelude-screen");
      if (!(template instanceof HTMLTemplateElement) || !screen) {
        html.removeAttribute("data-other-language");
        return;
      }
      screen.textContent = "";
      screen.appendChild(template.content);
      screen.setAttribute("data-own", "");
      html.lang = language;
      html.dir = direction(language);
      document.title = template.getAttribute("data-title") || document.title;
    };
    document.addEventListener("readystatechange", swap);
    swap();
  }

  function isTooOld(): boolean {
    // Present in every browser of the floor, and in none much older.
    return typeof structuredClone !== "function" || typeof Object.hasOwn !== "function";
  }

  function show(reason: Reason): void {
    const box = document.querySelector("[data-start]");
    if (!box || !words) return;
    box.setAttribute("data-shown", reason);
    box.setAttribute("lang", language);
    box.setAttribute("dir", direction(language));
    const sentence = document.createElement("p");
    sentence.textContent = words[reason];
    box.textContent = "";
    box.appendChild(sentence);
    if (reason === "tooOld") return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button button-plain";
    button.textContent = words.reload;
    button.addEventListener("click", reload);
    box.appendChild(button);
    if (reason === "offline") window.addEventListener("online", reload);
  }

  /** Reloads past the cache: after a deploy, a cached page names scripts that are gone. */
  function reload(): void {
    const again = () => location.reload();
    fetch(location.href, { cache: "reload" }).then(again, again);
  }

  function wasReloaded(): boolean {
    const [entry] = performance.getEntriesByType("navigation");
    return !entry || Reflect.get(entry, "type") === "reload";
  }

  function fail(reason: Reason): void {
    if (failed) return;
    failed = true;
    if (reason === "incomplete" && !wasReloaded()) reload();
    html.setAttribute("data-map-ready", "error");
    show(reason);
    postToHost(`start-${reason}`);
  }

  function postToHost(message: string): void {
    if (parent !== window) parent.postMessage({ type: "ili-map:error", message }, "*");
  }

  function reasonNow(): Reason {
    if (isTooOld()) return "tooOld";
    return navigator.onLine === false ? "offline" : "incomplete";
  }

  /** A missing script or style sheet, or an exception before the first render. */
  function onError(event: Event): void {
    if (isDrawn()) return;
    const { target } = event;
    const isPart =
      target instanceof HTMLScriptElement ||
      (target instanceof HTMLLinkElement && target.rel === "stylesheet");
    if (isPart || target === window) fail(reasonNow());
  }

  function onLoaded(): void {
    // All have been parsed; what failed before this script listened is recognised by its absence.
    const links = document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]");
    const isStyled = Array.from(links).every(({ sheet }) => sheet !== null && !isEmpty(sheet));
    if (!(runs() && isStyled) && !isDrawn()) fail(reasonNow());
  }

  /** Chromium has an empty sheet in place of one rejected for its MIME type. */
  function isEmpty(sheet: CSSStyleSheet): boolean {
    try {
      return sheet.cssRules.length === 0;
    } catch {
      // In an opaque origin `cssRules` throws; a custom property of ours tells whether the sheet
      // applies.
      return getComputedStyle(html).getPropertyValue("--paper") === "";
    }
  }

  /** A style sheet in the head blocks rendering; a slow one is moved to the body. */
  function releaseStyles(): void {
    document.querySelectorAll("link[rel=stylesheet]").forEach((link) => {
      if (link instanceof HTMLLinkElement && !link.sheet) document.body.appendChild(link);
    });
  }

  function after(milliseconds: number, then: () => void): void {
    setTimeout(
      () => {
        if (!isDrawn()) then();
      },
      Math.max(0, milliseconds - performance.now()),
    );
  }

  if (START_SPEAKS) speak();
  window.addEventListener("error", onError, true);
  window.addEventListener("unhandledrejection", onError);
  // Dispatched by the bundle after a fatal render error.
  window.addEventListener("ili-map-failed", () => {
    failed = true;
    show(reasonNow());
    postToHost("page-failed");
  });
  if (document.readyState === "complete") onLoaded();
  else window.addEventListener("load", onLoaded);
  after(STYLES_UNTIL, releaseStyles);
  const tellWaiting = () => {
    if (!failed) show("waiting");
  };
  after(WORDS_AFTER, () => {
    if (!runs()) tellWaiting();
  });
  after(PANELS_AFTER, () => {
    if (!failed) show(runs() && isSeen() ? "incomplete" : "waiting");
  });
  after(ERROR_AFTER, () => {
    if (failed || (runs() && isSeen())) return;
    // Not final: a late script still starts.
    html.setAttribute("data-map-ready", "error");
    postToHost("start-waiting");
  });

  function localize(): void {
    // The document has the text in every language, the page in one.
    document.querySelectorAll<HTMLElement>(".opening p[lang]").forEach((line) => {
      const sameIn = line.parentElement?.querySelector(`:scope > p[lang="${language}"]`);
      if (sameIn) line.hidden = line !== sameIn;
    });
    document.querySelectorAll<HTMLAnchorElement>("[data-full-map]").forEach((link) => {
      if (!words) return;
      link.textContent = words.fullMap;
      link.lang = language;
      link.search = location.search;
    });
  }
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", localize);
  else localize();
})();
