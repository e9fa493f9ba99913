import type { Figure } from "../../../domain/figure";
import type { LonLat, Site } from "../../../domain/site";
import type { Span } from "../../../domain/span";
import type { PixelPoint } from "../projection";
import type { IndexRange } from "./cluster-index";
import type { ClusterCounts } from "./span-counts";

/**
 * `shown`: in the chosen time and matching. `faint`: out of time, a small dot. `dimmed`: in time,
 * but not among what the reader looks for.
 */
export type NodeState = "shown" | "faint" | "dimmed";

export type SiteNode = Readonly<{
  type: "site";
  key: string;
  site: Site;
  lonLat: LonLat;
  figure: Figure;
  state: NodeState;
  /** Radius in px of the circle in which the place lies; null where a sharp figure is true. */
  circle: number | null;
}>;

export type ClusterNode = Readonly<{
  type: "cluster";
  key: string;
  id: number;
  range: IndexRange;
  /** The middle of what it counts. */
  lonLat: LonLat;
  /** Pixels by which it stands aside for a pin. */
  offset: PixelPoint;
  /** All members, whatever is shown of them; without the selected one. */
  total: number;
  /**
   * What is shown of it: members in the chosen time that match, or where it is dimmed all members in
   * that time; how many of each phase, and how many sources name. None where it is faint.
   */
  count: number;
  counts: ClusterCounts;
  state: NodeState;
  /** The member whose name stands beside it; null where none is shown or there are too many. */
  lead: Site | null;
}>;

export type SceneNode = SiteNode | ClusterNode;

/** What decides how sites are drawn, apart from the view. */
export type SceneModel = Readonly<{
  span: Span;
  matching: ReadonlySet<string> | null;
  /** Always drawn by itself, even where its neighbours are clustered. */
  selectedId: string | null;
  /** The number of a stop that stands in no figure of its own is its sign. */
  trip?: readonly Pick<Site, "id" | "lonLat">[];
  /** Where signs stand that are not the map's own. */
  foreign?: readonly LonLat[] | undefined;
}>;
