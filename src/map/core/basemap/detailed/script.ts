import { createDetailTiles } from "./tiles";

/*
 * A classic script of its own for the embed, which is one classic script and has no room for what
 * few maps need; the app asks for `tiles.ts` with `import()`.
 */
Object.assign(globalThis, { iliDetail: createDetailTiles });
