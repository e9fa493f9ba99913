import type { Map as LeafletMap } from "leaflet";
import { pixelView } from "../leaflet-position";
import type { Panes } from "../panes";
import type { ArchiveResult } from "./archive";
import { type BasemapLayer, createBasemapLayer, type TileInView } from "./basemap-layer";
import { type AddDetail, createGroundTiles, type DetailInView, type DetailTiles } from "./detail";
import type { fetchAhead } from "./fetch-ahead";
import type { ArchiveProblem } from "./range-source";
import { createRelief, type ReliefOptions } from "./relief";

export type BasemapOptions = Readonly<{
  /** The opened archive, or what is wrong with it; asked for before the map is there. */
  archive: Promise<ArchiveResult>;
  /** Opens it again, for a retry. */
  reopen(): Promise<ArchiveResult>;
  relief: ReliefOptions;
  /** A detailed archive beside it, for the zooms at which the other one ends. */
  addDetail?: AddDetail | undefined;
  /** Where the map is there for pictures, whose programs change the window's size at the end. */
  loadFetchAhead?: () => Promise<typeof fetchAhead>;
}>;

/** Relief and vector tiles of one or two archives. */
export type Basemap = Readonly<{
  set(theme: "light" | "dark"): void;
  /** After the window, and perhaps the screen that it is on, has changed. */
  resize(): void;
  /** Tiles of the present zoom that are painted. */
  tiles(): readonly TileInView[];
  /** How much of the view is drawn from the detailed archive. */
  detail(): DetailInView;
  /** What is still to come: the archive, tiles of the view, or nothing. */
  awaits(): "archive" | "tiles" | null;
  /** Whether anything is still to come, the relief included. */
  busy(): boolean;
  /** Why the archive or a tile could not be had; null where all could. */
  problem(): ArchiveProblem | null;
  /** Retries what failed. */
  retry(): void;
  remove(): void;
}>;

/** `onTiles` is called whenever tiles came or went, `onRelief` when the relief did. */
export function createBasemap(
  map: LeafletMap,
  { archive, reopen, addDetail, loadFetchAhead, relief: picture }: BasemapOptions,
  panes: Panes,
  onTiles: () => void,
  onRelief: () => void,
): Basemap {
  const relief = createRelief(map, picture, panes.relief, onRelief);
  let theme: "light" | "dark" | undefined;
  let layer: BasemapLayer | undefined;
  let inView: DetailTiles["inView"] | undefined;
  let problem: ArchiveProblem | null = null;
  let opening = true;
  let removed = false;

  async function open(result: Promise<ArchiveResult>): Promise<void> {
    opening = true;
    problem = null;
    const opened = await result;
    const tiles = opened.type === "open" && (await createGroundTiles(opened.archive, addDetail));
    const ahead = tiles ? await loadFetchAhead?.() : undefined;
    opening = false;
    if (removed) return;
    if (opened.type === "problem") problem = opened.problem;
    if (tiles) {
      inView = tiles.inView;
      layer = createBasemapLayer(map, tiles, panes.basemap, onTiles, ahead);
      if (theme) layer.set(theme);
    }
    onTiles();
  }

  const tiles = () => layer?.tiles() ?? [];
  const awaits = () => (opening ? "archive" : layer?.busy() ? "tiles" : null);
  open(archive);
  return {
    set(next) {
      if (next === theme) return;
      theme = next;
      relief.set(next);
      layer?.set(next);
    },
    resize: () => layer?.resize(),
    tiles,
    detail: () => (inView ? inView(tiles(), pixelView(map)) : "none"),
    awaits,
    busy: () => awaits() !== null || relief.busy(),
    problem: () => problem ?? layer?.problem() ?? null,
    retry() {
      if (problem) open(reopen());
      layer?.retry();
      relief.retry();
    },
    remove() {
      removed = true;
      layer?.remove();
      relief.remove();
    },
  };
}
