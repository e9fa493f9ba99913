import type { Figure } from "../../../domain/figure";
import type { MapWords } from "../model";
import { createSvg } from "./figure-element";
import { clusterPieces, clusterRing, sitePieces } from "./figures";
import type { ClusterNode, SceneNode, SiteNode } from "./scene-node";

/** How a node stands out at the moment. */
export type Highlight = Readonly<{ selected: boolean; hovered: boolean }>;

/** A node's button; `set` touches only what differs from what is drawn. */
export type NodeElement = {
  readonly button: HTMLButtonElement;
  /** Lies below all figures, so that it is not part of the button. */
  readonly circle: HTMLElement | null;
  set(node: SceneNode, highlight: Highlight, words: MapWords): void;
};

/** A button for a node of the scene. The caller places it. */
export function createNodeElement(node: SceneNode): NodeElement {
  const button = document.createElement("button");
  button.type = "button";
  button.tabIndex = -1;
  return node.type === "site" ? siteElement(button, node) : clusterElement(button);
}

const CLASSES: Readonly<Record<Figure, string>> = {
  pin: "map-pin",
  plan: "map-pin map-planned",
  frame: "map-frame",
  ring: "map-ring",
  dot: "map-dot",
  diamond: "map-ring",
};

function siteElement(button: HTMLButtonElement, { site, figure }: SiteNode): NodeElement {
  const { viewBox, pieces } = sitePieces(figure);
  button.dataset["siteId"] = site.id;
  button.dataset["phase"] = site.phase ?? "";
  button.append(createSvg(viewBox, pieces));
  const circle = site.precisionKm >= 3 ? document.createElement("div") : null;
  if (circle) {
    circle.className = "map-circle leaflet-zoom-animated";
    circle.dataset["phase"] = site.phase ?? "";
  }
  let drawn = "";
  let named: { words: MapWords; inTime: boolean } | undefined;
  let across: number | null = null;
  return {
    button,
    circle,
    set(node, { selected, hovered }, words) {
      if (node.type !== "site") return;
      const inTime = node.state !== "faint";
      const next = `map-node leaflet-zoom-animated ${CLASSES[figure]}${marks(node, selected, hovered)}`;
      if (next !== drawn) {
        drawn = next;
        button.className = next;
        if (selected) button.setAttribute("aria-current", "true");
        else button.removeAttribute("aria-current");
      }
      if (named?.words !== words || named.inTime !== inTime) {
        named = { words, inTime };
        button.setAttribute("aria-label", words.site(site, inTime));
      }
      const wanted = node.state === "shown" || selected ? node.circle : null;
      if (circle && wanted !== across) {
        across = wanted;
        circle.hidden = wanted === null;
        if (wanted === null) return;
        const side = `${(wanted * 2).toFixed(1)}px`;
        circle.style.width = side;
        circle.style.height = side;
        circle.style.margin = `${-wanted}px`;
      }
    },
  };
}

function clusterElement(button: HTMLButtonElement): NodeElement {
  const number = document.createElement("span");
  let svg: SVGSVGElement | undefined;
  let drawn = "";
  let ring = "";
  let counted = "";
  let named: MapWords | undefined;
  button.append(number);

  function drawRing(node: ClusterNode): void {
    const parts = clusterRing(node);
    const { across } = parts;
    const next = Object.values(parts).join(" ");
    if (next === ring) return;
    ring = next;
    const box = `${-across / 2} ${-across / 2} ${across} ${across}`;
    const fresh = createSvg(box, clusterPieces(parts));
    fresh.setAttribute("width", String(across));
    fresh.setAttribute("height", String(across));
    if (svg) svg.replaceWith(fresh);
    else button.prepend(fresh);
    svg = fresh;
  }

  return {
    button,
    circle: null,
    set(node, { selected, hovered }, words) {
      if (node.type !== "cluster") return;
      const next = `map-node leaflet-zoom-animated map-cluster${marks(node, selected, hovered)}`;
      if (next !== drawn) {
        drawn = next;
        button.className = next;
      }
      if (node.state !== "faint") drawRing(node);
      const inTime = node.state !== "faint";
      const text = `${node.count} ${node.counts.named} ${node.total}`;
      if (text !== counted || named !== words) {
        counted = text;
        named = words;
        number.textContent = inTime ? String(node.count) : "";
        button.dataset["clusterCount"] = String(node.count);
        button.setAttribute(
          "aria-label",
          words.cluster(inTime ? node.count : node.total, node.counts.named, inTime),
        );
      }
    },
  };
}

function marks(node: SceneNode, selected: boolean, hovered: boolean): string {
  const state = node.state === "shown" ? "" : ` map-${node.state}`;
  return `${state}${selected ? " map-selected" : ""}${hovered ? " map-hovered" : ""}`;
}
