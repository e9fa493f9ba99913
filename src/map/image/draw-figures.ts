import { type Figure, isPin } from "../../domain/figure";
import type { PhaseId } from "../../domain/site";
import { type Colour, type Palette, stoneOf } from "../core/palette";
import type { PixelPoint } from "../core/projection";
import {
  clusterPieces,
  clusterRing,
  DASHES,
  type Look,
  type Piece,
  sitePieces,
} from "../core/sites/figures";
import type { ClusterNode, SceneNode, SiteNode } from "../core/sites/scene-node";
import type { Pen } from "./pen";

/** How a piece of a figure is painted, as by the page's style sheet. */
type Paint = Readonly<{
  fill?: Colour | "stone";
  stroke?: Colour | "stone";
  width?: number;
  cap?: CanvasLineCap;
  dash?: readonly number[];
}>;

const PAINTS: Readonly<Record<Look, Paint>> = {
  stone: { fill: "stone", stroke: "card", width: 1.5 },
  horn: { stroke: "card", width: 1.6, cap: "round" },
  hoop: { fill: "card", stroke: "stone", width: 2.7 },
  casing: { fill: "card", stroke: "card", width: 5 },
  plan: { stroke: "stone", width: 2.2, dash: [3.6, 2] },
  "plan-horn": { stroke: "stone", width: 1.8, cap: "round" },
  disc: { fill: "card" },
  dashes: { stroke: "stone", width: 2.6 },
  "named-share": { stroke: "ink", width: 2 },
};

/** Size on the picture of one unit of a figure's own box, and where its tip or middle is in it. */
const PIN = { times: 28 / 24, at: [12, 32] } as const;
const FAINT_RADIUS = 3.5;
const FAINT_ALPHA = 0.6;
const DIMMED_ALPHA = 0.35;
const CIRCLE_ALPHA = 0.08;
const CLUSTER_FONT_PX = 13;

export type FigureLook = Readonly<{ palette: Palette; family: string }>;

/** The circle within which a place lies, below all figures. */
export function drawCircle(
  { context }: Pen,
  { site, circle }: SiteNode,
  [x, y]: PixelPoint,
  palette: Palette,
): void {
  if (circle === null) return;
  const stone = stoneOf(palette, site.phase);
  context.beginPath();
  context.arc(x, y, circle, 0, 2 * Math.PI);
  context.globalAlpha = CIRCLE_ALPHA;
  context.fillStyle = stone;
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = stone;
  context.lineWidth = 1.5;
  context.lineCap = "butt";
  context.setLineDash([4, 3]);
  context.stroke();
  context.setLineDash([]);
}

/** The figure of a site or a cluster at its place, `selected` with a line around it. */
export function drawNode(
  pen: Pen,
  node: SceneNode,
  at: PixelPoint,
  selected: boolean,
  look: FigureLook,
): void {
  const { context } = pen;
  if (node.state === "faint" && !selected) {
    drawFaint(pen, at, look.palette);
    return;
  }
  if (node.state === "faint") context.globalAlpha = FAINT_ALPHA;
  if (node.state === "dimmed") context.globalAlpha = DIMMED_ALPHA;
  if (node.type === "cluster") drawCluster(pen, node, at, look);
  else drawFigure(pen, node.figure, node.site.phase, at, look.palette);
  context.globalAlpha = 1;
  if (selected) drawSelection(pen, node, at, look.palette);
}

/** A site's figure alone, as on the map and in the key; a pin's tip stands at the position. */
export function drawFigure(
  pen: Pen,
  figure: Figure,
  phase: PhaseId | null,
  [x, y]: PixelPoint,
  palette: Palette,
  times = 1,
): void {
  const { context } = pen;
  const stone = stoneOf(palette, phase);
  context.save();
  context.translate(x, y);
  if (isPin(figure)) {
    context.scale(PIN.times * times, PIN.times * times);
    context.translate(-PIN.at[0], -PIN.at[1]);
  } else context.scale(times, times);
  for (const piece of sitePieces(figure).pieces) drawPiece(pen, piece, stone, palette);
  context.restore();
}

/** The motif of the pins without a pin: an ornament that marks no place. */
export function drawHorn(pen: Pen, [x, y]: PixelPoint, palette: Palette, times: number): void {
  const { context } = pen;
  context.save();
  context.translate(x, y);
  context.scale(PIN.times * times, PIN.times * times);
  context.translate(-PIN.at[0], -PIN.at[1]);
  for (const piece of sitePieces("plan").pieces) {
    if (piece.look === "plan-horn") drawPiece(pen, piece, palette.muted, palette);
  }
  context.restore();
}

/** A mark of the key that belongs to a figure, without one. */
export function drawMark(
  pen: Pen,
  mark: "circle" | "chosen" | "faint" | "dimmed",
  [x, y]: PixelPoint,
  palette: Palette,
): void {
  const { context } = pen;
  if (mark === "faint") {
    drawFaint(pen, [x, y], palette);
    return;
  }
  if (mark === "dimmed") {
    context.globalAlpha = DIMMED_ALPHA;
    drawFigure(pen, "ring", null, [x, y], palette);
    context.globalAlpha = 1;
    return;
  }
  context.beginPath();
  context.arc(x, y, 7.5, 0, 2 * Math.PI);
  context.strokeStyle = mark === "circle" ? palette.muted : palette.ink;
  context.lineWidth = mark === "circle" ? 1.5 : 2.5;
  context.lineCap = "butt";
  if (mark === "circle") context.setLineDash([4, 3]);
  context.stroke();
  context.setLineDash([]);
}

function drawCluster(
  pen: Pen,
  node: ClusterNode,
  [x, y]: PixelPoint,
  { palette, family }: FigureLook,
): void {
  const { context } = pen;
  context.save();
  context.translate(x, y);
  for (const piece of clusterPieces(clusterRing(node))) {
    drawPiece(pen, piece, stoneOf(palette, piece.phase ?? null), palette);
  }
  context.restore();
  context.fillStyle = palette.ink;
  context.font = `650 ${CLUSTER_FONT_PX}px ${family}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.direction = "ltr";
  context.letterSpacing = "0px";
  context.fillText(String(node.count), x, y + CLUSTER_FONT_PX * 0.06);
}

/** One piece of a figure; circles of figures have their middle at 0, 0. */
function drawPiece(
  pen: Pen,
  { look, path, radius = 0, dashes = [] }: Piece,
  stone: string,
  palette: Palette,
): void {
  const { context } = pen;
  const paint = PAINTS[look];
  const colour = (key: Colour | "stone") => (key === "stone" ? stone : palette[key]);
  if (paint.fill) context.fillStyle = colour(paint.fill);
  if (paint.stroke) context.strokeStyle = colour(paint.stroke);
  context.lineWidth = paint.width ?? 0;
  context.lineCap = paint.cap ?? "butt";
  context.lineJoin = "round";
  if (path !== undefined) {
    context.setLineDash([...(paint.dash ?? [])]);
    pen.shape(path, { fill: !!paint.fill, stroke: !!paint.stroke });
    context.setLineDash([]);
    return;
  }
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
  if (paint.fill) context.fill();
  if (!paint.stroke) return;
  const unit = (2 * Math.PI * radius) / DASHES;
  context.setLineDash(dashes.map((length) => length * unit));
  context.stroke();
  context.setLineDash([]);
}

/** A place out of the chosen time. */
function drawFaint({ context }: Pen, [x, y]: PixelPoint, palette: Palette): void {
  context.globalAlpha = FAINT_ALPHA;
  context.beginPath();
  context.arc(x, y, FAINT_RADIUS, 0, 2 * Math.PI);
  context.fillStyle = palette.card;
  context.fill();
  context.strokeStyle = palette.muted;
  context.lineWidth = 1.5;
  context.stroke();
  context.globalAlpha = 1;
}

function drawSelection(
  { context }: Pen,
  node: SceneNode,
  [x, y]: PixelPoint,
  palette: Palette,
): void {
  const upright = node.type === "site" && isPin(node.figure);
  context.beginPath();
  context.arc(x, upright ? y - 20 : y, upright ? 24 : 16, 0, 2 * Math.PI);
  const phase = node.type === "site" ? node.site.phase : null;
  context.strokeStyle = palette.card;
  context.lineWidth = 5;
  context.stroke();
  context.strokeStyle = phase ? stoneOf(palette, phase) : palette.ink;
  context.lineWidth = 2.5;
  context.stroke();
}
