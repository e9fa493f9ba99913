import { join } from "node:path";
import type { Box } from "./geo.ts";

/**
 * Everything drawn lies in here: 37° N keeps clear of lines that anybody disputes, 62° E of the
 * Aral Sea, which the sources still show full.
 */
export const OUTER: Box = [62, 37.2, 103, 56];
/** Full detail. Outside it the map ends at data zoom 6: it is there so that a wide window does not see the end. */
export const CORE: Box = [69.5, 38.2, 93.5, 50.8];

export const MIN_ZOOM = 3;
export const OUTER_MAX_ZOOM = 6;
export const MAX_ZOOM = 9;

export const boxAt = (zoom: number): Box => (zoom <= OUTER_MAX_ZOOM ? OUTER : CORE);

const here = import.meta.dirname;
export const OUT_DIR = join(here, "..", "..", "public", "tiles");
export const MODULES = join(here, "node_modules");
