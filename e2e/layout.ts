/**
 * Runs in the page: what a reader cannot read or reach there, in words. A page that scrolls
 * sideways, text that is cut by its own box, controls that leave the screen or lie below others.
 */
export function unreadable(): string[] {
  const found: string[] = [];
  const name = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.classList[0] ?? ""} «${(element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 40)}»`;
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > window.innerWidth) found.push(`the page is ${scrollWidth} px wide`);

  /** The part of the screen in which an element can be seen past the boxes that scroll it. */
  const visiblePart = (element: Element) => {
    const part = { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight };
    for (let box = element.parentElement; box; box = box.parentElement) {
      if (!/auto|scroll|hidden|clip/.test(getComputedStyle(box).overflow)) continue;
      const { left, top, right, bottom } = box.getBoundingClientRect();
      part.left = Math.max(part.left, left);
      part.top = Math.max(part.top, top);
      part.right = Math.min(part.right, right);
      part.bottom = Math.min(part.bottom, bottom);
    }
    return part;
  };

  const controls = "button, a[href], select, summary, h1, h2, h3, p, dt, dd, [role='slider']";
  for (const element of document.querySelectorAll(controls)) {
    const isSeen = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const hidden = element.closest(".visually-hidden, .leaflet-container, noscript");
    if (!isSeen || hidden) continue;
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
    const style = getComputedStyle(element);
    const clips = /hidden|clip/.test(style.overflow);
    if (clips && (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1)) {
      found.push(`${name(element)} is cut`);
    }
    const isControl = element.matches("button, a[href], select, summary, [role='slider']");
    if (isControl && style.display !== "inline" && scrollWidth > clientWidth + 1) {
      found.push(`${name(element)} does not hold its text`);
    }
    const box = element.getBoundingClientRect();
    if (box.left < -1 || box.right > window.innerWidth + 1) {
      found.push(`${name(element)} leaves the screen sideways`);
    }
    if (!isControl) continue;
    const part = visiblePart(element);
    const x = box.left + box.width / 2;
    const y = box.top + box.height / 2;
    if (x < part.left || x > part.right || y < part.top || y > part.bottom) continue;
    const top = document.elementFromPoint(x, y);
    if (top && !element.contains(top) && !top.contains(element) && !sameControl(top, element)) {
      found.push(`${name(element)} lies below ${name(top)}`);
    }
  }
  return found;

  /** A label or a track over its own control is no cover. */
  function sameControl(top: Element, control: Element): boolean {
    return top.closest("label")?.contains(control) ?? false;
  }
}

/** Runs in the page: which of the things that stand on the map lie over each other, in words. */
export function overlapping(): string[] {
  const things = [
    ...document.querySelectorAll(
      ".top, .map-controls, .bar, .sheet, .map-scale, .ground-end, .attribution, .key-chip, .open-search",
    ),
  ].filter((thing) => thing.checkVisibility());
  return things.flatMap((one, at) => {
    const a = one.getBoundingClientRect();
    return things.slice(at + 1).flatMap((other) => {
      const b = other.getBoundingClientRect();
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across <= 1 || down <= 1) return [];
      return `${one.className} and ${other.className}`;
    });
  });
}
