import { createPartialResponse } from "workbox-range-requests/createPartialResponse.js";
import { PAGE_FOLDERS } from "../domain/language-table";
import type {
  OfflineAnswer,
  OfflineFiles,
  OfflineQuestion,
  OfflineReport,
} from "../domain/offline";
import { storedPart } from "./part";
import { fileOf, pageInstead } from "./paths";
import type { Extendable, Fetching, WorkerScope } from "./scope";

/*
 * The service worker: answers with one version of the site, the one that it was built with, so that
 * pages work without a network. A newer worker stores its own version beside and waits.
 */

/** Written ahead of this script by tools/hosting/offline-files.ts. */
declare const OFFLINE_FILES: OfflineFiles;

// A service worker's global, see scope.ts.
const worker = self as unknown as WorkerScope;
const { scope } = worker.registration;
const { version } = OFFLINE_FILES;
let stop = new AbortController();
const stopping = () => stop.signal;
const shell = storedPart("shell", OFFLINE_FILES.shell, scope, tellProgress, stopping);
const ground = storedPart("ground", OFFLINE_FILES.ground, scope, tellProgress, stopping);
const folders = Object.values(PAGE_FOLDERS);

worker.addEventListener("install", (event) => event.waitUntil(install(event)));

worker.addEventListener("activate", (event) =>
  event.waitUntil(Promise.all([worker.clients.claim(), tidy(event)])),
);

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const file = fileOf(request.url, scope);
  if (request.method !== "GET" || file === null) return;
  const part = [shell, ground].find((one) => one.has(file));
  if (part) event.respondWith(answer(request, part.find(file)));
  else if (file.startsWith("assets/")) event.respondWith(answer(request, findOlder(request.url)));
  else if (request.mode === "navigate") event.respondWith(navigate(request));
  if (request.mode === "navigate") event.waitUntil(tidy(event));
});

worker.addEventListener("message", (event) => {
  // Only pages of this origin can send one, and ours send nothing else.
  const { type } = event.data as OfflineQuestion;
  if (type === "take-over") return event.waitUntil(worker.skipWaiting());
  if (type === "stop") return stop.abort();
  const reply = (message: OfflineAnswer) => event.ports[0]?.postMessage(message);
  if (type === "report") event.waitUntil(report().then((known) => reply({ report: known })));
  if (type === "store") event.waitUntil(storeAll(event).then(reply));
});

/** Rejects unless the version is stored whole, as far as the one before it was: then that one stays. */
async function install(event: Extendable): Promise<void> {
  const withGround = await ground.isBegun();
  await shell.store(event);
  if (!withGround) return;
  // Where the device is full the older version's ground was not whole either.
  await ground.store(event).catch((error: unknown) => {
    if (reasonOf(error) !== "full") throw error;
  });
}

async function storeAll(event: Extendable): Promise<OfflineAnswer> {
  stop = new AbortController();
  try {
    await shell.store(event);
    await ground.store(event);
    return { report: await report() };
  } catch (error) {
    return { report: await report(), failed: stop.signal.aborted ? "stopped" : reasonOf(error) };
  }
}

async function report(): Promise<OfflineReport> {
  const page = await shell.find("index.html");
  const [shellStored, groundStored] = await Promise.all([shell.stored(), ground.stored()]);
  const date = Date.parse(page?.headers.get("date") ?? "");
  const since = Number.isNaN(date) ? null : new Date(date).toISOString();
  return { version, since, shell: shellStored, ground: groundStored };
}

/** The stored answer, or the part of it that is asked for; else the network's. */
async function answer(request: Request, search: Promise<Response | undefined>): Promise<Response> {
  const stored = await search.catch(() => undefined);
  if (!stored) return fetch(request);
  return request.headers.has("range") ? createPartialResponse(request, stored) : stored;
}

/** For pages of the version before, which may be open still. */
async function findOlder(url: string): Promise<Response | undefined> {
  return (await shell.findOlder(url)) ?? ground.findOlder(url);
}

async function navigate(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const page = pageInstead(request.url, scope, folders);
    if (page === null) throw error;
    return Response.redirect(page);
  }
}

/**
 * Removes other versions' files, unless a page may still need them: while one is open it may be of the
 * version before, and a worker that waits has its own in the same store.
 */
async function tidy(event: Extendable | Fetching): Promise<void> {
  const { installing, waiting } = worker.registration;
  if (installing || waiting) return;
  const open = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (open.length > 0) return;
  await Promise.all([shell.tidy(event), ground.tidy(event)]);
}

function tellProgress(): void {
  void report().then(async (known) => {
    const message: OfflineAnswer = { report: known };
    const open = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
    for (const page of open) page.postMessage(message);
  });
}

function reasonOf(error: unknown): "full" | "network" {
  return error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "network";
}
