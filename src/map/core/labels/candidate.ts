import type { Box, PixelPoint } from "../projection";
import type { GroundKind } from "./from-tiles";
import type { LabelStyle } from "./style";

/** A name that wants a place. Positions in pixels of the window, y down. */
export type LabelCandidate = Readonly<{
  /** The same for the same label in the next pass. */
  key: string;
  lines: readonly string[];
  style: LabelStyle;
  /** What is named. */
  at: PixelPoint;
  /** Size of the text as it lies, before turning. */
  width: number;
  height: number;
  /** Clockwise from level, in degrees. */
  angle: number;
  /** Offsets of the text's centre from `at`, best first. */
  offsets: readonly PixelPoint[];
  /** Radius of a small mark at `at` that is drawn together with the text; 0 for none. */
  mark: number;
  /** What of the ground it names; missing where it names a site. */
  ground?: GroundKind;
  /** Lower goes first. */
  priority: number;
  /** Spellings under which other labels of the same place are found. */
  names: readonly string[];
  /** Gives way to a placed label of the same name within so many pixels; 0: never gives way. */
  apart: number;
  /** What must have its name may have it further away, at the end of a line from its figure. */
  leader?: LeaderStart;
  /** A number that stands at its figure, in pixels of the window. */
  badge?: Box;
  /** It is rather left out than read worse than this, see `strain.ts`; missing where it has to stand. */
  atMost?: number;
  /** Minimum distance from figures in px; defaults to 0. */
  clearance?: number;
  /** And how far where it can, so that it is not read as their name. */
  aside?: number;
}>;

/** The figure that a line comes from, around the candidate's `at`. */
export type LeaderStart = Readonly<{ figure: Box; middle: PixelPoint; radius: number }>;

/** A label with the place that it got. */
export type PlacedLabel = Readonly<{
  candidate: LabelCandidate;
  /** Centre of the text. */
  centre: PixelPoint;
  /** Axis-aligned bounding box of the rotated text. */
  box: Box;
  /** The line from the figure to the text, where it stands too far away to be read as its name. */
  leader?: readonly [PixelPoint, PixelPoint];
}>;
