/** Stub of what stands at the end of a row, which a frame does not have; see `vite.config.ts`. */
export const RowAction = (): null => null;
