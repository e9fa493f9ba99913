/**
 * `<ili-map>` in the templates of Vue 3, also with `strictTemplates`. Import it once anywhere:
 *
 *     import "./ili-map-vue";
 */
import type { IliMapElement, IliMapEventMap, IliMapProperties } from "./ili-map";

/** `ili-map-time` as Vue writes it: `iliMapTime`. */
type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<Camel<Rest>>}`
  : Name;

type MapProps = {
  [Key in keyof IliMapProperties]?: string | number | null | undefined;
} & {
  [Type in keyof IliMapEventMap as `on${Capitalize<Type> | Capitalize<Camel<Type>>}`]?: (
    event: IliMapEventMap[Type],
  ) => void;
} & { lang?: string };

declare module "vue" {
  interface GlobalComponents {
    "ili-map": new () => IliMapElement & { $props: MapProps };
  }
}
