/** How much of a window is usable map. */
export type Reach = Readonly<{
  /** Share of the window in which the map is visible and receives pointer events, 0…1. */
  share: number;
  /** Share in which the map is visible but something invisible receives pointer events, 0…1. */
  dead: number;
  /** The elements that do. */
  deadBy: readonly string[];
  /** Figures whose centre is on visible map but is covered for pointer events, in words. */
  unreachable: readonly string[];
  /** Number of figures with their centre on visible map. */
  figures: number;
  /** A point on visible map far from figures and overlays, in CSS px. */
  open: Readonly<{ x: number; y: number }>;
}>;

/** Runs in the page. */
export function measureReach(): Reach {
  const { innerWidth: width, innerHeight: height } = window;
  // Hit testing takes the time: as many points in a large window as in a phone's.
  const step = Math.max(6, Math.round(Math.sqrt((width * height) / 9000)));
  const map = document.querySelector(".leaflet-container");
  if (!map) throw new Error("There is no map.");

  const isPainted = (element: Element) => {
    const style = getComputedStyle(element);
    if (style.visibility !== "visible" || Number(style.opacity) === 0) return false;
    const ownText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
    return (
      ownText ||
      !/^rgba\(\d+, \d+, \d+, 0\)$|^transparent$/.test(style.backgroundColor) ||
      element.matches("svg, img, canvas, input, progress")
    );
  };
  /** Boxes of everything drawn over the map, with or without pointer events. */
  const covers = [...document.body.querySelectorAll("*")]
    .filter(
      (element) =>
        !map.contains(element) &&
        !element.contains(map) &&
        element.checkVisibility() &&
        !element.closest(".visually-hidden") &&
        isPainted(element),
    )
    .flatMap((element) => [...element.getClientRects()])
    .filter((box) => box.width > 1 && box.height > 1);
  // Hit testing includes the whole pixel that an edge crosses.
  const isCovered = (x: number, y: number) =>
    covers.some(
      (box) => x > box.left - 1 && x < box.right + 1 && y > box.top - 1 && y < box.bottom + 1,
    );

  let seen = 0;
  let answers = 0;
  let all = 0;
  const deadBy = new Set<string>();
  for (let y = step / 2; y < height; y += step) {
    for (let x = step / 2; x < width; x += step) {
      all += 1;
      if (isCovered(x, y)) continue;
      seen += 1;
      const top = document.elementFromPoint(x, y);
      if (map.contains(top)) answers += 1;
      else deadBy.add(`${top?.tagName}.${top?.getAttribute("class")} at ${x}, ${y}`);
    }
  }

  const figures = [...map.querySelectorAll("[data-site-id], [data-cluster-count]")]
    .filter((figure) => figure.checkVisibility())
    .map((figure) => {
      const box = figure.getBoundingClientRect();
      return { figure, x: box.left + box.width / 2, y: box.top + box.height / 2 };
    })
    .filter(({ x, y }) => x >= 0 && y >= 0 && x < width && y < height && !isCovered(x, y));
  const unreachable = figures.flatMap(({ figure, x, y }) => {
    const top = document.elementFromPoint(x, y);
    // Where two figures touch, the upper one is hit: a figure, and not an empty box.
    const isFigure = top?.closest("[data-site-id], [data-cluster-count]");
    if (top && (figure.contains(top) || (isFigure && map.contains(isFigure)))) return [];
    const name = figure.getAttribute("aria-label") ?? figure.getAttribute("data-site-id");
    return [`${name} at ${Math.round(x)}, ${Math.round(y)} lies below ${top?.className}`];
  });

  let open = { x: 0, y: 0, room: -1 };
  for (let y = 20; y < height - 20; y += 24) {
    for (let x = 20; x < width - 20; x += 24) {
      if (isCovered(x, y) || !map.contains(document.elementFromPoint(x, y))) continue;
      const distances = [
        ...figures.map((one) => Math.hypot(one.x - x, one.y - y) - 24),
        ...covers.map((box) =>
          Math.hypot(
            Math.max(box.left - x, 0, x - box.right),
            Math.max(box.top - y, 0, y - box.bottom),
          ),
        ),
        Math.min(x, y, width - x, height - y),
      ];
      const room = Math.min(...distances);
      if (room > open.room) open = { x, y, room };
    }
  }
  return {
    share: answers / all,
    dead: (seen - answers) / all,
    deadBy: [...deadBy].slice(0, 12),
    unreachable,
    figures: figures.length,
    open: { x: open.x, y: open.y },
  };
}
