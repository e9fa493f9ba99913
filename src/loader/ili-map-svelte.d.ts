/**
 * `<ili-map>` in the markup of Svelte 4 and later. Import it once anywhere:
 *
 *     import "./ili-map-svelte";
 */
import type { HTMLAttributes } from "svelte/elements";
import type { IliMapElement, IliMapEventMap, IliMapProperties } from "./ili-map";

type MapAttributes = {
  [Key in keyof IliMapProperties]?: string | number | null | undefined;
} & {
  [Type in keyof IliMapEventMap as `on${Type}`]?: (event: IliMapEventMap[Type]) => void;
} & { "cta-label"?: string | null | undefined; "map-title"?: string | null | undefined };

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "ili-map": Omit<HTMLAttributes<IliMapElement>, keyof MapAttributes> & MapAttributes;
  }
}
