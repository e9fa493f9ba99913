import words from "virtual:messages/loader";
import { DEFAULT_LANGUAGE, type Language, languageOfTag } from "../domain/language-table";
import { readMessage } from "./message";
import {
  ADDRESS_ATTRIBUTES,
  ATTRIBUTES,
  attributeText,
  FRAME_ATTRIBUTES,
  PAGE_ATTRIBUTES,
  pageAddress,
  propertyName,
  type ReadAttribute,
  STATE_ATTRIBUTES,
  saneHeight,
  unknownAttributes,
} from "./parameters";
import { createLoaderView, make } from "./view";

/** How far outside the viewport a map begins to load. */
const NEAR = "400px";

/** In ms from a frame's start: when the reader reads words, and how much later the page hears of it. */
const WORDS_MS = 4500;
const ERROR_MS = 3000;

/** Keys and values for a frame; null resets, undefined says nothing. */
type Changes = Record<string, string | null | undefined>;

const PERMISSIONS = "fullscreen; clipboard-write";

/** `<ili-map>`: a picture of the map, then the map in a frame. Its types are in ili-map.d.ts. */
export class IliMap extends HTMLElement {
  static readonly observedAttributes = ATTRIBUTES;

  /** Address of a file in the folder of the map's pages. */
  declare static base: string;

  readonly #view = createLoaderView(this.attachShadow({ mode: "open" }));
  readonly #near = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) this.#load();
    },
    { rootMargin: NEAR },
  );
  #frame: HTMLIFrameElement | null = null;
  /** Until the frame has said what it shows it may not hear either; of one that fails the next may. */
  #answered = false;
  /** State that changed, and what was told since the frame said what it shows: it answers by that. */
  #pending: Changes = {};
  #sent: Changes = {};
  #wantedPx: number | null = null;
  /**
   * What the frame shows, or the one before it, as its address would say it: what could be read of
   * the attributes, and what the reader chose. Null until it has said so.
   */
  #state: Record<string, string> | null = null;
  /** Only one at a time: the last one has ended, or its frame is gone. */
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What has changed since the frame was last told. */
  readonly #changed = new Set<string>();

  connectedCallback(): void {
    for (const name of ATTRIBUTES) this.#adopt(name, propertyName(name));
    addEventListener("message", this.#onMessage);
    this.#begin();
  }

  /** With this, `moveBefore` leaves the frame running. */
  connectedMoveCallback(): void {}

  disconnectedCallback(): void {
    removeEventListener("message", this.#onMessage);
    this.#unload();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before !== after) this.#markChanged(name);
  }

  /** Changes state; see `IliMapElement` in ili-map.d.ts. */
  set(state: unknown): void {
    const isObject = Object(state) === state && !Array.isArray(state);
    const asked = (isObject ? state : { "set()": "" }) as object; // was looked at
    for (const [key, value] of Object.entries(asked)) {
      if (value === undefined) continue;
      const text = attributeText(value);
      if (isState(key) && text !== undefined) {
        writeAttribute(this, key, value);
        // The reader may have changed in the frame what the attribute still says.
        this.#markChanged(key);
      } else {
        // The frame knows what was meant, or what to say of it.
        this.#pending[key] = text ?? typeof value;
        this.#markChanged("");
      }
    }
  }

  /** What the map shows; see `IliMapElement` in ili-map.d.ts. */
  get(): Readonly<Record<string, string | null>> {
    return Object.fromEntries(STATE_ATTRIBUTES.map((name) => [name, this.#read(name) || null]));
  }

  /** What the frame shows, where it has said so, else what is to be shown. */
  readonly #read: ReadAttribute = (name) => {
    return this.#state && isState(name) ? this.#state[name] : this.getAttribute(name);
  };

  /**
   * What was set before the element was known: a property hides the one that it has now, and in
   * an attribute `ctaLabel` the page's HTML has lost the capital.
   */
  #adopt(name: string, property: string): void {
    const early = this.getAttribute(property);
    if (early !== null && property !== name) {
      this.removeAttribute(property);
      this.setAttribute(name, early);
    }
    if (!Object.hasOwn(this, property)) return;
    const own = this as unknown as Record<string, unknown>; // what a page wrote there can be anything
    const value = own[property];
    delete own[property];
    writeAttribute(this, name, value);
  }

  /** Changes that come together are told together. */
  #markChanged(name: string): void {
    if (this.#changed.size === 0) queueMicrotask(() => this.#update());
    this.#changed.add(name);
    // Else the address of the frame to come has it.
    if (isState(name) && (this.#frame || this.#state)) {
      const value = this.getAttribute(name);
      this.#pending[name] = value;
      // For whoever asks now; the frame's answer is all of it anew.
      if (this.#state) this.#state[name] = value ?? "";
    }
  }

  #update(): void {
    const changed = (name: string) => this.#changed.has(name);
    const anew = FRAME_ATTRIBUTES.some(changed);
    const begun = changed("loading") || changed("lang");
    // The ids of one dataset say nothing in another.
    if (changed("data")) this.#state = null;
    this.#changed.clear();
    if (!this.isConnected) return;
    this.#write();
    if (!this.#frame) {
      if (begun) this.#begin();
    } else if (anew) this.#load();
    else this.#post();
  }

  /** The picture, and the way to the map: by nearness, at once, or by the reader's wish. */
  #begin(): void {
    this.#near.disconnect();
    this.#write();
    const loading = this.#read("loading");
    if (loading === "eager") this.#load();
    else if (loading === "click") {
      const onclick = () => {
        this.#load();
        this.#frame?.focus();
      };
      this.#view.show("poster", make("button", { onclick }, words[this.#language()][1]));
    } else {
      this.#view.show("poster");
      this.#near.observe(this.#view.box);
    }
  }

  #language(): Language {
    for (const tag of [this.lang, ...navigator.languages]) {
      const language = languageOfTag(tag);
      if (Object.hasOwn(words, language)) return language as Language; // the words have these as keys
    }
    return DEFAULT_LANGUAGE;
  }

  #address(page: string, names: readonly string[] = []): string {
    return pageAddress(page, IliMap.base, this.#read, names);
  }

  #fullMap(): string {
    return this.#address("index.html", [...PAGE_ATTRIBUTES, "data"]);
  }

  #write(): void {
    const language = this.#language();
    this.#view.write(
      language,
      this.#address(`og/${language}.jpg`),
      words[language][0],
      this.#fullMap(),
    );
    this.#view.setHeight(saneHeight(this.#read("height")) ?? this.#wantedPx);
  }

  /** A new frame and not a new address for the old one, which would be a step of the history. */
  #load(): void {
    this.#unload();
    this.#pending = { stops: this.#read("stops"), ...this.#sent, ...this.#pending };
    const frame = make("iframe", {
      src:
        this.#address("embed.html", [...ADDRESS_ATTRIBUTES, ...unknownAttributes(this)]) +
        // Days and view may be the reader's, and give way to what the page sets; see embed/set-handler.ts. What is
        // refused of the rest stays as the last frame had taken it.
        (this.#state ? `#again&${new URLSearchParams(this.#state)}` : ""),
      title: this.#read("map-title") || words[this.#language()][0],
      allow: this.#read("allow") ?? PERMISSIONS,
    });
    this.#frame = frame;
    this.#view.show("loading");
    this.#view.map.append(frame);
    // The picture stays until the map is drawn, but not for ever: the frame has its own words by then.
    this.#timer = setTimeout(() => (this.#answered ? this.#show() : this.#fail()), WORDS_MS);
  }

  #unload(): void {
    this.#near.disconnect();
    clearTimeout(this.#timer);
    this.#frame?.remove();
    this.#frame = null;
    this.#answered = false;
    this.#wantedPx = null;
  }

  #show(): void {
    clearTimeout(this.#timer);
    this.#view.show("live");
  }

  /** A late answer still shows the map. */
  #fail(): void {
    const [, , failed, full] = words[this.#language()];
    this.#view.show("failed", failed, make("a", { href: this.#fullMap(), target: "_blank" }, full));
    this.#timer = setTimeout(() => {
      if (!this.#answered) this.#dispatch("error", { message: "unreachable" });
    }, ERROR_MS);
  }

  readonly #onMessage = ({ source, data }: MessageEvent): void => {
    if (!source || source !== this.#frame?.contentWindow) return;
    const message = readMessage(data);
    if (!message) return;
    if (message.type === "resize") {
      this.#wantedPx = saneHeight(message.detail.height);
      this.#write();
    } else if (message.type === "state") {
      // A frame that has only begun has not read them yet.
      this.#state = { stops: this.getAttribute("stops") ?? "", ...message.detail.state };
      this.#sent = {};
      if (this.#answered) return;
      this.#answered = true;
      this.#post();
    } else {
      // A value that cannot be read says nothing of the map.
      if (message.type !== "error" || !message.detail.key) this.#show();
      this.#dispatch(message.type, message.detail);
    }
  };

  #post(): void {
    if (!this.#answered) return;
    this.#frame?.contentWindow?.postMessage({ type: "ili-map:set", state: this.#pending }, "*");
    this.#sent = { ...this.#sent, ...this.#pending };
    this.#pending = {};
  }

  #dispatch(type: string, detail: object): void {
    this.dispatchEvent(
      new CustomEvent(`ili-map-${type}`, { detail, bubbles: true, composed: true }),
    );
  }
}

for (const name of ATTRIBUTES) {
  // `lang` is every element's own.
  if (name === "lang") continue;
  Object.defineProperty(IliMap.prototype, propertyName(name), {
    get(this: IliMap) {
      return this.getAttribute(name);
    },
    set(this: IliMap, value: unknown) {
      writeAttribute(this, name, value);
    },
  });
}

function isState(name: string): boolean {
  // Any name may be asked for.
  return (STATE_ATTRIBUTES as readonly string[]).includes(name);
}

function writeAttribute(element: Element, name: string, value: unknown): void {
  const text = attributeText(value);
  if (text === null) element.removeAttribute(name);
  else if (text !== undefined) element.setAttribute(name, text);
}
