import { drawLabels } from "../core/labels/draw";
import { positionOf } from "../core/labels/from-scene";
import { paletteOf } from "../core/palette";
import type { Composition } from "./compose";
import { drawCircle, drawNode } from "./draw-figures";
import { drawFrame, drawList, drawScaleBar, drawSheet } from "./draw-frame";
import { drawAreas, drawGround } from "./draw-ground";
import { drawInset } from "./draw-inset";
import { drawOwnLines } from "./draw-own-lines";
import { drawTrip } from "./draw-trip";
import { type Pen, unlayered } from "./pen";

/** Draws a picture that was worked out, in units of the design times `ratio`. */
export function drawPicture(pen: Pen, composition: Composition): void {
  const { spec, layout, ratio, view, nodes, labels, sceneSource, ground } = composition;
  const { inset, insetGround, reliefBounds, scale, list, trip } = composition;
  const { theme, sheet, families, selectedId } = spec;
  const { context } = pen;
  const palette = paletteOf(theme);
  const look = { palette, family: families.text };
  context.save();
  context.scale(ratio, ratio);
  drawSheet(pen, layout, { theme, sheet });
  pen.layer("map");
  pen.clip(layout.map);
  context.translate(layout.map.left, layout.map.top);
  drawGround(pen, ground, view, { theme, reliefBounds, ratio });
  drawAreas(pen, spec.areas, view, { theme, ratio }, (phase) => sceneSource.inTime(phase));
  drawOwnLines(pen, spec, view, palette);
  pen.layer("places");
  for (const node of nodes) {
    if (node.type === "site" && (node.state === "shown" || node.key === selectedId)) {
      drawCircle(pen, node, positionOf(node, view), palette);
    }
  }
  drawTrip(pen, trip, look);
  for (const node of nodes) {
    drawNode(pen, node, positionOf(node, view), node.key === selectedId, look);
  }
  pen.layer("labels");
  drawLabels(context, labels, palette, families.text);
  pen.layer("scale and inset");
  if (scale) drawScaleBar(pen, view, scale, spec);
  if (inset && insetGround) {
    // Its own relief and ground are no layers of the picture.
    drawInset(unlayered(pen), inset, insetGround, { spec, view, ratio, reliefBounds });
  }
  context.restore();
  drawFrame(pen, layout, spec);
  if (list) drawList(pen, list, spec);
  context.restore();
}
