import words from "virtual:messages/loader";
import { DEFAULT_LANGUAGE, type Language, languageOfTag } from "../domain/language-table";
import { readMessage } from "./message";
import {
  ADDRESS_ATTRIBUTES,
  ATTRIBUTES,
  attributeText,
  FRAME_ATTRIBUTES,
  isState,
  PAGE_ATTRIBUTES,
  pageAddress,
  type ReadAttribute,
  STATE_ATTRIBUTES,
  saneHeight,
  unknownAttributes,
} from "./parameters";
import { adoptEarly, defineProperties, writeAttribute } from "./properties";
import { createLoaderView, make } from "./view";

/** `rootMargin`: how far outside the viewport a map starts to load. */
const NEAR = "400px";

/**
 * In ms after a frame's start: when the reader sees the error, and how much later the host gets its
 * event.
 */
const WORDS_MS = 4500;
const ERROR_MS = 3000;

/** Keys and values for a frame; null resets, undefined is ignored. */
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
  /**
   * Until the frame has posted its state it may not be listening; a failed frame may answer later.
   */
  #answered = false;
  /**
   * Changes not yet posted, and those posted since the frame's last state, which will acknowledge
   * them.
   */
  #pending: Changes = {};
  #sent: Changes = {};
  #wantedPx: number | null = null;
  /**
   * The state of this frame or the one before, as its address would have it: the valid attributes,
   * and the reader's changes. Null until it has posted one.
   */
  #state: Record<string, string> | null = null;
  /** At most one: the last one has ended, or its frame is gone. */
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Attributes changed since the last update. */
  readonly #changed = new Set<string>();

  connectedCallback(): void {
    adoptEarly(this);
    addEventListener("message", this.#onMessage);
    this.#begin();
  }

  /** Its presence makes `moveBefore` keep the frame running. */
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
        // The frame corrects the name, or reports it.
        this.#pending[key] = text ?? typeof value;
        this.#markChanged("");
      }
    }
  }

  /** What the map shows; see `IliMapElement` in ili-map.d.ts. */
  get(): Readonly<Record<string, string | null>> {
    return Object.fromEntries(STATE_ATTRIBUTES.map((name) => [name, this.#read(name) || null]));
  }

  /** The frame's state if it has posted one, else the attribute. */
  readonly #read: ReadAttribute = (name) => {
    return this.#state && isState(name) ? this.#state[name] : this.getAttribute(name);
  };

  /** Batches the changes of a microtask. */
  #markChanged(name: string): void {
    if (this.#changed.size === 0) queueMicrotask(() => this.#update());
    this.#changed.add(name);
    // Otherwise the address of the coming frame has it.
    if (isState(name) && (this.#frame || this.#state)) {
      const value = this.getAttribute(name);
      this.#pending[name] = value;
      // For `get()` until the frame's reply replaces it.
      if (this.#state) this.#state[name] = value ?? "";
    }
  }

  #update(): void {
    const changed = (name: string) => this.#changed.has(name);
    const anew = FRAME_ATTRIBUTES.some(changed);
    const begun = changed("loading") || changed("lang");
    // Ids of one dataset mean nothing in another.
    if (changed("data")) this.#state = null;
    this.#changed.clear();
    if (!this.isConnected) return;
    this.#write();
    if (!this.#frame) {
      if (begun) this.#begin();
    } else if (anew) this.#load();
    else this.#post();
  }

  /** The picture, and then the map: near the viewport, at once, or on a click. */
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

  /** A new frame and not a new `src`, which would add a history entry. */
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
    // The picture stays until the map is drawn, with a timeout: by then the frame shows its own
    // error.
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

  /** A late reply still shows the map. */
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
      // A frame that has just started has not read them yet.
      this.#state = { stops: this.getAttribute("stops") ?? "", ...message.detail.state };
      this.#sent = {};
      if (this.#answered) return;
      this.#answered = true;
      this.#post();
    } else {
      // An invalid value does not mean that the map failed.
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

defineProperties(IliMap.prototype);
