import { PrecacheController } from "workbox-precaching/PrecacheController.js";
import {
  cacheName,
  type OfflineFile,
  type OfflinePart,
  type OfflineReport,
} from "../domain/offline";
import { PRODUCT_SLUG } from "../domain/product-table";
import type { Extendable } from "./scope";

/** A part of the site in the browser's store. */
export type StoredPart = Readonly<{
  /** Stores what is missing, file by file; throws at the first that cannot be had or kept. */
  store(event: Extendable): Promise<void>;
  /** The stored file; undefined where it is no part of this one, or missing. */
  find(file: string): Promise<Response | undefined>;
  has(file: string): boolean;
  /** A file of an older version by its URL, if it carries a hash of its content. */
  findOlder(url: string): Promise<Response | undefined>;
  /** Whether anything is stored, be it of an older version. */
  isBegun(): Promise<boolean>;
  stored(): Promise<OfflineReport[OfflinePart]>;
  /** Removes what other versions have left. */
  tidy(event: Extendable): Promise<unknown>;
}>;

/** `onStored` is called after each file; `stopping` is asked before each for what breaks it off. */
export function storedPart(
  part: OfflinePart,
  files: readonly OfflineFile[],
  scope: string,
  onStored: () => void,
  stopping: () => AbortSignal,
): StoredPart {
  const name = cacheName(PRODUCT_SLUG, part, scope);
  const controller = new PrecacheController({
    cacheName: name,
    plugins: [{ cacheDidUpdate: async () => onStored() }],
  });
  controller.addToCacheList([...files]);
  const keys = controller.getURLsToCacheKeys();
  const urlOf = (file: string) => new URL(file, scope).href;
  return {
    // Not the controller's own `install`, which repairs nothing after the worker's first event.
    async store(event) {
      for (const [url, cacheKey] of keys) {
        const integrity = controller.getIntegrityForCacheKey(cacheKey) ?? "";
        const hashed = url === cacheKey;
        const signal = stopping();
        // An aborted request would still be answered from the store.
        if (signal.aborted) throw new Error("A page has stopped it.");
        const request = new Request(url, {
          ...{ integrity, signal },
          cache: hashed ? "default" : part === "shell" ? "no-cache" : "reload",
          credentials: "same-origin",
        });
        const params = { cacheKey, integrity };
        await Promise.all(controller.strategy.handleAll({ event, request, params }));
      }
    },
    find: (file) => controller.matchPrecache(urlOf(file)),
    has: (file) => keys.has(urlOf(file)),
    findOlder: (url) => caches.match(url, { cacheName: name }),
    async isBegun() {
      const cache = await caches.open(name);
      return (await cache.keys()).length > 0;
    },
    async stored() {
      const cache = await caches.open(name);
      const there = new Set((await cache.keys()).map(({ url }) => url));
      const [bytes, storedBytes] = [files, files.filter(({ url }) => isThere(url))].map((list) =>
        list.reduce((sum, file) => sum + file.bytes, 0),
      );
      function isThere(url: string): boolean {
        return there.has(keys.get(urlOf(url)) ?? "");
      }
      return { bytes: bytes ?? 0, storedBytes: storedBytes ?? 0 };
    },
    tidy: (event) => controller.activate(event),
  };
}
