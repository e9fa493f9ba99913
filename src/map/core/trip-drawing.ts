import { roundToHalf, svgElement } from "./svg-element";
import { tripInView } from "./trip-in-view";
import { BADGE_PX, type TripBadge } from "./trip-shape";

export type TripDrawing = Readonly<{
  /** Where the line and the numbers go. */
  shape: typeof tripInView;
  /** The SVG element of a number. */
  badge(badge: TripBadge): SVGElement;
}>;

/** What draws a trip, loaded with the first one. */
export const TRIP_DRAWING: TripDrawing = { shape: tripInView, badge: badgeElement };

function badgeElement({ text, at: [x, y], box }: TripBadge): SVGElement {
  const group = svgElement("g", {
    class: "map-trip-badge",
    transform: `translate(${roundToHalf(x)} ${roundToHalf(y)})`,
  });
  const width = box.right - box.left;
  const label = svgElement("text", {});
  label.textContent = text;
  group.append(
    svgElement("rect", {
      x: -width / 2,
      y: -BADGE_PX / 2,
      width,
      height: BADGE_PX,
      rx: BADGE_PX / 2,
    }),
    label,
  );
  return group;
}
