import { IliMap } from "./element";

/** Known only while the script begins; a module or an inserted text has none. */
const { src: address } = Object(document.currentScript) as Partial<HTMLScriptElement>; // or nothing

// A page may load the script twice, or two versions of it: the first definition stays.
if (!customElements.get("ili-map")) {
  IliMap.base = address || document.baseURI;
  customElements.define("ili-map", IliMap);
}
