/*
 * A small classic script beside the bundles: what tells the reader, and an embed's host, when those
 * do not start. It runs in browsers that cannot read the bundles, so it uses nothing that is young,
 * imports nothing, and is lowered further than the rest (tools/start).
 */

type Words = Readonly<
  Record<"tooOld" | "incomplete" | "offline" | "waiting" | "reload" | "fullMap", string>
>;

/** By language; put here by tools/start/vite-plugin.ts. */
declare const START_WORDS: Readonly<Record<string, Words>>;
/** As in `domain/language-table.ts` and `product-table.ts`; put here likewise. */
declare const DEFAULT_LANGUAGE: string;
declare const PRODUCT_SLUG: string;
declare const direction: (language: string) => string;
declare const languageOfTag: (tag: string) => string;
/** Whether the page may have its first screen in other languages too. */
declare const START_SPEAKS: boolean;

/** In ms from the page's beginning. */
const STYLES_UNTIL = 2000;
const WORDS_AFTER = 4500;
const ERROR_AFTER = 7000;

type Reason = "tooOld" | "incomplete" | "offline" | "waiting";

(() => {
  const html = document.documentElement;
  const address = new URLSearchParams(location.search);
  const language = chooseLanguage();
  const words = START_WORDS[language];
  let failed = false;
  if (!words) return;

  /** What the page's own script puts there first, and what it takes away when it has drawn. */
  const runs = () => html.hasAttribute("data-runs");
  const isDrawn = () => document.querySelector("[data-start]") === null;

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

  /** As `platform/storage.ts` keeps it. */
  function chosenBefore(): string | null {
    try {
      return localStorage.getItem(`${PRODUCT_SLUG}:language`);
    } catch {
      return null;
    }
  }

  /**
   * The root page's first screen, which is in the default language, in the reader's: its words wait in a
   * template behind it. Until they are there its place stays empty.
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
    // In every browser of the floor, and in none that is much older.
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
  }

  /** The page itself past the cache first: after a deploy an old one names scripts that are gone. */
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

  /** A script or a style sheet that is missing, or what a script throws before it has drawn. */
  function onError(event: Event): void {
    if (isDrawn()) return;
    const { target } = event;
    const isPart =
      target instanceof HTMLScriptElement ||
      (target instanceof HTMLLinkElement && target.rel === "stylesheet");
    if (isPart || target === window) fail(reasonNow());
  }

  function onLoaded(): void {
    // All have had their turn; what failed before this script listened is known by what is not there.
    const links = document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]");
    const isStyled = Array.from(links).every(({ sheet }) => sheet !== null && !isEmpty(sheet));
    if (!(runs() && isStyled) && !isDrawn()) fail(reasonNow());
  }

  /** What Chromium has in the place of a sheet that was refused for its type. */
  function isEmpty(sheet: CSSStyleSheet): boolean {
    try {
      return sheet.cssRules.length === 0;
    } catch {
      // In a frame of no origin nobody may look; what all the map's sheets set together says it.
      return getComputedStyle(html).getPropertyValue("--paper") === "";
    }
  }

  /** Nothing is painted ahead of a style sheet in the head; one that hangs goes on beside the page. */
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
  // The page's own script says it when all that it had drawn is gone.
  window.addEventListener("ili-map-failed", () => {
    failed = true;
    show(reasonNow());
    postToHost("page-failed");
  });
  if (document.readyState === "complete") onLoaded();
  else window.addEventListener("load", onLoaded);
  after(STYLES_UNTIL, releaseStyles);
  after(WORDS_AFTER, () => {
    if (!failed) show("waiting");
  });
  after(ERROR_AFTER, () => {
    if (failed) return;
    // No failure yet: what comes late still starts.
    html.setAttribute("data-map-ready", "error");
    postToHost("start-waiting");
  });

  function localize(): void {
    // The document says in every language what the page will say in one.
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
