import { gunzipSync } from "fflate";

/*
 * A script of its own, which only browsers without `DecompressionStream` fetch: Safari before 16.4.
 * A classic one, since a frame without an origin of its own may not import a module everywhere.
 */
Object.assign(globalThis, { iliGunzip: gunzipSync });
