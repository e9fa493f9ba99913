/**
 * `<ili-map>` in JSX, for React 19 and later. Import it once anywhere:
 *
 *     import "./ili-map-react";
 */
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { IliMapElement, IliMapEventMap, IliMapProperties, IliMapState } from "./ili-map";

type State = { [Key in Exclude<keyof IliMapState, "lang">]?: IliMapState[Key] | undefined };

type MapAttributes = State & {
  [Key in Exclude<keyof IliMapProperties, keyof State>]?: string | number | null | undefined;
} & {
  /** As an attribute writes it; `ctaLabel` and `mapTitle` do the same. */
  "cta-label"?: string | null | undefined;
  "map-title"?: string | null | undefined;
};

type MapListeners = {
  [Type in keyof IliMapEventMap as `on${Type}`]?: (event: IliMapEventMap[Type]) => void;
};

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "ili-map": DetailedHTMLProps<HTMLAttributes<IliMapElement>, IliMapElement> &
        MapAttributes &
        MapListeners;
    }
  }
}
