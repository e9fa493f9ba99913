import { ARROW_KEYS } from "./arrow-keys";
import type { PixelPoint } from "./projection";
import type { SceneNode } from "./sites/scene-node";
import type { SitesLayer } from "./sites/sites-layer";

const PAN_PX = 120;

/** What the keyboard asks of the map. */
export type KeyboardHost = Readonly<{
  /** Nodes that no panel covers, with their places in the window. */
  inSight(): readonly NodeInSight[];
  /** Whether two nodes, of two scenes, have a site in common. */
  related(a: SceneNode, b: SceneNode): boolean;
  pan(by: PixelPoint): void;
  zoom(steps: number): void;
  /** Announces the view. */
  where(): void;
  /** Announces the next or the previous name of the basemap. */
  name(step: 1 | -1): void;
  escape(): void;
}>;

export type NodeInSight = Readonly<{ node: SceneNode; at: PixelPoint }>;

export type MapKeyboard = {
  /** After a new scene: updates the roving tabindex and keeps the focus on the map. */
  update(): void;
  remove(): void;
};

/**
 * The map is one tab stop: one node takes it (the container where no node is in sight), arrow keys
 * walk to the nearest node in their direction, Shift with an arrow pans, + and − zoom, I tells where
 * the map stands, N reads the names of the ground, Esc closes.
 */
export function createKeyboard(
  container: HTMLElement,
  layer: SitesLayer,
  host: KeyboardHost,
): MapKeyboard {
  let current: string | null = null;
  let focused: NodeInSight | null = null;

  function makeCurrent(key: string | null): void {
    if (key === current && layer.element(key ?? "")?.tabIndex === 0) return;
    const last = layer.element(current ?? "");
    if (last) last.tabIndex = -1;
    current = key;
    container.tabIndex = key === null ? 0 : -1;
    const next = layer.element(key ?? "");
    if (next) next.tabIndex = 0;
  }

  function focus(key: string): void {
    makeCurrent(key);
    layer.element(key)?.focus({ preventScroll: true });
  }

  function walk(direction: PixelPoint): boolean {
    const nodes = host.inSight();
    const from = nodes.find(({ node }) => node.key === current);
    const next = from ? neighbour(nodes, from, direction) : nodes[0];
    if (next) focus(next.node.key);
    return next !== undefined;
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    const direction = ARROW_KEYS[key];
    if (direction) {
      const [x, y] = direction;
      if (event.shiftKey || !walk(direction)) host.pan([x * PAN_PX, y * PAN_PX]);
    } else if (key === "Home" || key === "End") {
      const nodes = [...host.inSight()].sort((a, b) => a.at[0] - b.at[0]);
      const end = nodes.at(key === "Home" ? 0 : -1);
      if (end) focus(end.node.key);
    } else if (key === "+" || key === "=") host.zoom(1);
    else if (key === "-" || key === "_") host.zoom(-1);
    else if (isLetter(event, "I")) host.where();
    else if (isLetter(event, "N")) host.name(event.shiftKey ? -1 : 1);
    else {
      // The page may have something of its own to close.
      if (key === "Escape") host.escape();
      return;
    }
    event.preventDefault();
  }

  const onFocusIn = ({ target }: FocusEvent) => {
    const node = layer.nodeOf(target);
    focused = node ? (host.inSight().find((one) => one.node.key === node.key) ?? null) : null;
    if (node) makeCurrent(node.key);
  };
  const onFocusOut = ({ target }: FocusEvent) => {
    // A button that is taken away did not give its focus to anything.
    if (target instanceof Element && layer.nodeOf(target)) focused = null;
  };
  const listening = new AbortController();
  const { signal } = listening;
  container.addEventListener("keydown", onKeyDown, { signal });
  container.addEventListener("focusin", onFocusIn, { signal });
  container.addEventListener("focusout", onFocusOut, { signal });

  return {
    update() {
      const nodes = host.inSight();
      const lost = focused && !layer.element(focused.node.key) ? focused : null;
      if (lost || !nodes.some(({ node }) => node.key === current)) {
        const heirs = lost ? nodes.filter(({ node }) => host.related(lost.node, node)) : [];
        const next = nearest(heirs.length > 0 ? heirs : nodes, lost?.at);
        makeCurrent(next?.node.key ?? null);
      } else makeCurrent(current);
      if (!lost) return;
      focused = null;
      if (current !== null) focus(current);
      else container.focus({ preventScroll: true });
    },
    remove() {
      listening.abort();
    },
  };
}

/** By its place, too, where the keyboard writes another script. */
function isLetter({ key, code }: KeyboardEvent, letter: string): boolean {
  return key.toUpperCase() === letter || (code === `Key${letter}` && !/^[a-z]$/i.test(key));
}

/** The nearest node in a direction; one that lies aside counts as farther away. */
function neighbour(
  nodes: readonly NodeInSight[],
  from: NodeInSight,
  [dx, dy]: PixelPoint,
): NodeInSight | undefined {
  let best: NodeInSight | undefined;
  let bestCost = Infinity;
  for (const one of nodes) {
    const x = one.at[0] - from.at[0];
    const y = one.at[1] - from.at[1];
    const along = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    const cost = along + aside * 2;
    if (one === from || along <= 0 || aside > along * 2 || cost >= bestCost) continue;
    best = one;
    bestCost = cost;
  }
  return best;
}

function nearest(nodes: readonly NodeInSight[], at?: PixelPoint): NodeInSight | undefined {
  if (!at) return nodes.at(-1);
  const away = (one: NodeInSight) => Math.hypot(one.at[0] - at[0], one.at[1] - at[1]);
  return [...nodes].sort((a, b) => away(a) - away(b))[0];
}
