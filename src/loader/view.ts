import { direction, type Language } from "../domain/language";
import css from "./loader.css?inline";

/**
 * The element's visible state: the picture, the picture while a frame loads, the frame, or an
 * error.
 */
export type ViewState = "poster" | "loading" | "live" | "failed";

export type LoaderView = Readonly<{
  /** Has a size wherever the page's styles give it one; observe this for visibility. */
  box: HTMLElement;
  map: HTMLElement;
  show(view: ViewState, ...words: readonly (Node | string)[]): void;
  /** Sets the picture's URL and alternative text, and the URL of the full map, for print. */
  write(language: Language, picture: string, alt: string, full: string): void;
  /** In CSS pixels, where the page's styles set none; null for the map's default at its width. */
  setHeight(heightPx: number | null): void;
}>;

/** Attribution in print, short: the picture has it in full. */
const CREDIT = "© OpenStreetMap, GeoNames";

/** Builds the element's content in a shadow root, isolated from the page's styles. */
export function createLoaderView(root: ShadowRoot): LoaderView {
  adoptStyles(root);
  // A picture blocked by the page's policy leaves no broken-image icon.
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
  // No style sheet can know what the page's min- or max-height leaves of a block. An inline element
  // has no height.
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
      // A lazy picture below the viewport may not have loaded when the page is printed.
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
    // A constructed style sheet and styles set by property pass any Content Security Policy.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } else {
    // Safari before 16.4 has no constructed style sheets; a strict policy blocks this.
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
