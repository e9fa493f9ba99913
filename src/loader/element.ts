import words, { type LoaderWords } from "virtual:messages/loader";
import { type Language, preferredLanguage } from "../domain/language";
import { readMessage } from "./message";
import {
  ADDRESS_ATTRIBUTES,
  ATTRIBUTES,
  type Attribute,
  attributeText,
  FRAME_ATTRIBUTES,
  PAGE_ATTRIBUTES,
  pageAddress,
  propertyName,
  type ReadAttribute,
  STATE_ATTRIBUTES,
  saneHeight,
} from "./parameters";
import { createStage, make } from "./stage";

/** How far outside the viewport a map begins to load. */
const NEAR = "400px";

/** How long a frame may be silent, in ms: from its start, and once its page has loaded. */
const START_MS = 30_000;
const LOADED_MS = 5000;

const PERMISSIONS = "fullscreen; clipboard-write";

/** `<ili-map>`: a picture of the map, then the map in a frame. Its types are in ili-map.d.ts. */
export class IliMap extends HTMLElement {
  static readonly observedAttributes = ATTRIBUTES;

  /** Address of a file in the folder of the map's pages. */
  static base = "";

  readonly #stage = createStage(this.attachShadow({ mode: "open" }));
  readonly #near = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) this.#load();
    },
    { rootMargin: NEAR },
  );
  #frame: HTMLIFrameElement | null = null;
  /** Until the frame has said anything it may not hear either. */
  #heard = false;
  /** State that changed before that. */
  readonly #untold = new Set<string>();
  #ready = false;
  #wantedPx: number | null = null;
  /** What the frame shows, as its address would say it; null until it has said so. */
  #state: Readonly<Record<string, string>> | null = null;
  #timer = 0;
  /** What has changed since the frame was last told. */
  readonly #changed = new Set<string>();

  connectedCallback(): void {
    for (const name of ATTRIBUTES) this.#adopt(name, propertyName(name));
    window.addEventListener("message", this.#hear);
    this.#begin();
  }

  /** With this, `moveBefore` leaves the frame running. */
  connectedMoveCallback(): void {}

  disconnectedCallback(): void {
    window.removeEventListener("message", this.#hear);
    this.#unload();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before !== after) this.#note(name);
  }

  /** Changes state; see `IliMapElement` in ili-map.d.ts. */
  set(state: unknown): void {
    const asked = Object(state) as Readonly<Record<string, unknown>>; // any key can be asked for
    for (const key of Object.keys(asked)) {
      const name = STATE_ATTRIBUTES.find((one) => one === key);
      const value = asked[key];
      if (name && attributeText(value) !== undefined) {
        if (value === undefined) continue;
        writeAttribute(this, name, value);
        // The reader may have changed in the frame what the attribute still says.
        this.#note(name);
      } else {
        const detail = { message: "unreadable", key };
        console.warn("ili-map", detail);
        this.#report("error", detail);
      }
    }
  }

  /** What the map shows; see `IliMapElement` in ili-map.d.ts. */
  get(): Readonly<Record<string, string | null>> {
    const shown = this.#state;
    return Object.fromEntries(
      STATE_ATTRIBUTES.map((name) => [name, (shown ? shown[name] : this.#read(name)) || null]),
    );
  }

  readonly #read: ReadAttribute = (name) => this.getAttribute(name);

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
    const value: unknown = Reflect.get(this, property);
    Reflect.deleteProperty(this, property);
    writeAttribute(this, name, value);
  }

  /** Changes that come together are told together. */
  #note(name: string): void {
    if (this.#changed.size === 0) queueMicrotask(() => this.#update());
    this.#changed.add(name);
  }

  #update(): void {
    const changed = (name: string) => this.#changed.has(name);
    const anew = FRAME_ATTRIBUTES.some(changed);
    for (const name of STATE_ATTRIBUTES) if (changed(name)) this.#untold.add(name);
    const begun = changed("loading") || changed("lang");
    this.#changed.clear();
    if (!this.isConnected) return;
    this.#write();
    if (!this.#frame) {
      if (begun) this.#begin();
    } else if (anew) this.#load();
    else this.#tell();
  }

  /** The picture, and the way to the map: by nearness, at once, or by the reader's wish. */
  #begin(): void {
    this.#changed.clear();
    this.#near.disconnect();
    this.#write();
    const loading = this.#read("loading");
    if (loading === "eager") this.#load();
    else if (loading === "click") this.#stage.show("poster", this.#button());
    else {
      this.#stage.show("poster");
      this.#near.observe(this.#stage.box);
    }
  }

  #words(): LoaderWords {
    return words[this.#language()];
  }

  #language(): Language {
    return preferredLanguage([this.lang, ...navigator.languages]) ?? "ru";
  }

  #address(page: string, names: readonly Attribute[] = []): string {
    return pageAddress(page, IliMap.base, this.#read, names);
  }

  #write(): void {
    const language = this.#language();
    this.#stage.write(language, this.#address(`og/${language}.jpg`), words[language][0]);
    this.#stage.setHeight(saneHeight(this.#read("height")) ?? this.#wantedPx);
  }

  #button(): HTMLElement {
    const button = make("button", { type: "button" }, this.#words()[1]);
    button.onclick = () => {
      this.#load();
      this.#frame?.focus();
    };
    return button;
  }

  /** A new frame and not a new address for the old one, which would be a step of the history. */
  #load(): void {
    this.#unload();
    const frame = make("iframe", {
      src: this.#address("embed.html", ADDRESS_ATTRIBUTES),
      title: this.#read("map-title") || this.#words()[0],
      allow: this.#read("allow") ?? PERMISSIONS,
    });
    if (this.#read("stops")) this.#untold.add("stops");
    frame.onload = () => {
      if (!this.#heard) this.#wait(LOADED_MS, this.#fail);
    };
    this.#frame = frame;
    this.#stage.show("loading");
    this.#stage.map.append(frame);
    this.#wait(START_MS, this.#fail);
  }

  #unload(): void {
    this.#near.disconnect();
    clearTimeout(this.#timer);
    this.#frame?.remove();
    this.#frame = null;
    this.#heard = this.#ready = false;
    this.#untold.clear();
    this.#wantedPx = this.#state = null;
  }

  #wait(milliseconds: number, then: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(then, milliseconds);
  }

  readonly #show = (): void => {
    clearTimeout(this.#timer);
    this.#stage.show("live");
  };

  /** A late answer still shows the map. */
  readonly #fail = (): void => {
    const [, , failed, full] = this.#words();
    const href = this.#address("index.html", [...PAGE_ATTRIBUTES, "data"]);
    this.#stage.show(
      "failed",
      make("span", {}, failed),
      make("a", { href, target: "_blank" }, full),
    );
    this.#report("error", { message: "unreachable" });
  };

  readonly #hear = ({ source, data }: MessageEvent): void => {
    if (!this.#frame || !source || source !== this.#frame.contentWindow) return;
    const heard = readMessage(data);
    if (!heard) return;
    if (!this.#heard) {
      this.#heard = true;
      this.#tell();
      // Its page runs. The picture stays until its map is drawn, but not for ever.
      this.#wait(LOADED_MS, this.#show);
    }
    if (heard.type === "resize") {
      this.#wantedPx = saneHeight(heard.detail.height);
      this.#write();
      return;
    }
    if (heard.type === "state") {
      this.#state = heard.detail.state;
      return;
    }
    // A value that cannot be read says nothing of the map.
    if (heard.type !== "error" || !heard.detail.key) this.#show();
    // The frame says it after each movement of its map; a host waits for the first.
    if (heard.type === "ready" && this.#ready) return;
    this.#ready ||= heard.type === "ready";
    this.#report(heard.type, heard.detail);
  };

  #tell(): void {
    if (!this.#heard || this.#untold.size === 0) return;
    const state = Object.fromEntries(
      [...this.#untold].map((name) => [name, this.getAttribute(name)]),
    );
    this.#untold.clear();
    this.#frame?.contentWindow?.postMessage({ type: "ili-map:set", state }, "*");
  }

  #report(type: string, detail: object): void {
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

function writeAttribute(element: Element, name: string, value: unknown): void {
  const text = attributeText(value);
  if (text === null) element.removeAttribute(name);
  else if (text !== undefined) element.setAttribute(name, text);
}
