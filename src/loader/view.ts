import { direction, type Language } from "../domain/language";
import css from "./loader.css?inline";

/** What is to be seen: the picture, the picture while a frame loads, the frame, or a sentence. */
export type ViewState = "poster" | "loading" | "live" | "failed";

export type LoaderView = Readonly<{
  /** Has a size wherever the page's own styles leave it one; watch this for coming into view. */
  box: HTMLElement;
  map: HTMLElement;
  show(view: ViewState, ...words: readonly (Node | string)[]): void;
  /**
   * What the reader sees in place of the map: an address, and what it shows in words; on paper with
   * the address of the full map.
   */
  write(language: Language, picture: string, alt: string, full: string): void;
  /**
   * In CSS pixels, where the page's styles give none; null for the height that the map would ask
   * for at its width.
   */
  setHeight(heightPx: number | null): void;
}>;

/** On paper, in short: the picture has it in full. */
const CREDIT = "© OpenStreetMap, GeoNames";

/** Builds what the element shows, below a shadow root that the page's styles cannot reach. */
export function createLoaderView(root: ShadowRoot): LoaderView {
  adoptStyles(root);
  // A picture that the page's policy blocks leaves no broken icon behind.
  const onerror = () => {
    image.hidden = true;
  };
  const image = make("img", { loading: "lazy", onerror });
  const words = make("div", { className: "words", role: "status" });
  const height = make("div", { className: "height" });
  const still = make("div", { className: "still" }, image, words);
  const map = make("div", { className: "map" }, still);
  const box = make("div", { className: "box" }, make("div", { className: "size" }, height, map));
  root.append(box);
  // What a page's most or least height leaves of a block, no style in it could know. An inline one has none.
  new ResizeObserver(([entry]) => {
    const fill = entry?.contentRect.height;
    map.style.setProperty("--h", fill ? `${fill}px` : "auto");
  }).observe(root.host);
  return {
    box,
    map,
    show(view, ...children) {
      map.dataset["view"] = view;
      words.replaceChildren(...children);
    },
    write(language, picture, alt, full) {
      map.lang = language;
      map.dir = direction(language);
      image.alt = alt;
      // A picture below the window may not have come when the page is printed.
      still.dataset["paper"] = `${alt} ${full} ${CREDIT}`;
      if (image.src === picture) return;
      image.hidden = false;
      image.src = picture;
    },
    setHeight(heightPx) {
      height.style.height = heightPx === null ? "" : `${heightPx}px`;
    },
  };
}

function adoptStyles(root: ShadowRoot): void {
  if ("adoptedStyleSheets" in root) {
    // A sheet made by script and styles set by property pass under any Content Security Policy.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } else {
    // Safari before 16.4 has only this way, which a policy of the page may forbid.
    (root as ShadowRoot).append(make("style", { textContent: css }));
  }
}

/** A new element with its properties and children. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}
