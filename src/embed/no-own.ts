import type { Site } from "../domain/site";

/* Stubs for a page that never has a file of the reader's own; see `vite.config.ts`. */
export const isOfMap = () => true;
export const ofMap = (sites: readonly Site[]) => sites;
export const isOwnId = () => false;
export const ownFileOf = () => undefined;
export { EVIDENCE as RANKS, PHASES as RING_PHASES } from "../domain/site";
