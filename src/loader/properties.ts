import { ATTRIBUTES, attributeText, propertyName } from "./parameters";

/** Sets an attribute to a value of its property; a value that has no such form changes nothing. */
export function writeAttribute(element: Element, name: string, value: unknown): void {
  const text = attributeText(value);
  if (text === null) element.removeAttribute(name);
  else if (text !== undefined) element.setAttribute(name, text);
}

/**
 * Takes over what was set before the element was defined: an own property shadows the accessor, and in
 * HTML an attribute `ctaLabel` is lower-cased.
 */
export function adoptEarly(element: Element): void {
  for (const name of ATTRIBUTES) {
    const property = propertyName(name);
    const early = element.getAttribute(property);
    if (early !== null && property !== name) {
      element.removeAttribute(property);
      element.setAttribute(name, early);
    }
    if (!Object.hasOwn(element, property)) continue;
    const own = element as unknown as Record<string, unknown>; // what a page wrote there can be anything
    const value = own[property];
    delete own[property];
    writeAttribute(element, name, value);
  }
}

/** Gives elements a property for each attribute. */
export function defineProperties(prototype: Element): void {
  for (const name of ATTRIBUTES) {
    // `lang` is a property of every element.
    if (name === "lang") continue;
    Object.defineProperty(prototype, propertyName(name), {
      get(this: Element) {
        return this.getAttribute(name);
      },
      set(this: Element, value: unknown) {
        writeAttribute(this, name, value);
      },
    });
  }
}
