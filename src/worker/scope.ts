/*
 * What of a service worker's scope is used here. TypeScript has the types in a library of their own,
 * which cannot be loaded beside that of pages.
 */

/** An event that keeps the worker alive until its work is done. */
export type Extendable = Event & { waitUntil(work: Promise<unknown>): void };
export type Fetching = Extendable & {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
};
export type Asked = Extendable & Pick<MessageEvent<unknown>, "data" | "ports">;

type Events = { install: Extendable; activate: Extendable; fetch: Fetching; message: Asked };

export type WorkerScope = Readonly<{
  registration: ServiceWorkerRegistration;
  clients: {
    claim(): Promise<void>;
    matchAll(options: {
      type: "window";
      includeUncontrolled: boolean;
    }): Promise<readonly { postMessage(message: unknown): void }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener<Name extends keyof Events>(
    name: Name,
    listener: (event: Events[Name]) => void,
  ): void;
}>;
