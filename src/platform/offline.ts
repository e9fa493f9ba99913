import {
  cacheName,
  isWhole,
  OFFLINE_PARTS,
  type OfflineAnswer,
  type OfflineQuestion,
  type OfflineReport,
} from "../domain/offline";
import { PRODUCT_SLUG } from "../domain/product-table";
import { siteAddress } from "./page";
import { readStored, writeStored } from "./storage";

export type OfflineStatus =
  | "unsupported"
  | "none"
  /** Only the shell. */
  | "part"
  | "storing"
  | "whole"
  | "failed";

/** What of the site is stored on this device. */
export type OfflineState = Readonly<{
  status: OfflineStatus;
  report: OfflineReport | null;
  /** Why it is not whole: no room, no network, or the browser has removed what was stored. */
  reason: "full" | "network" | "evicted" | null;
  /** Whether the reader asked for what is being stored. */
  asked: boolean;
}>;

/** The reader's choice: `off` after Remove and Stop; `whole` where everything has once been stored. */
const KEPT = "offline";
/** Time without progress after which storing counts as failed, in ms. */
const STALLED_MS = 60_000;

const listeners = new Set<() => void>();
let state: OfflineState = { status: "none", report: null, reason: null, asked: false };
/** Whether the reader has stopped what is being stored. */
let stopped = false;

function set(next: Partial<OfflineState>): void {
  state = { ...state, ...next };
  for (const listener of listeners) listener();
}

/** The state as an observable. */
export const offline = {
  get: () => state,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

/** The browser's service workers; null where it has none, or may not have them on this page. */
export function workers(): ServiceWorkerContainer | null {
  if (!/^https?:$/.test(window.location.protocol) || !window.isSecureContext) return null;
  try {
    return navigator.serviceWorker ?? null;
  } catch {
    // A sandbox without an origin of its own.
    return null;
  }
}

/** Whether the reader has removed or stopped what was stored: then nothing is stored unasked. */
export function isDeclined(): boolean {
  return readStored(KEPT) === "off";
}

/** How much may be stored unasked: nothing with Save-Data, only the shell where bytes cost money. */
export function storesUnasked(): "nothing" | "shell" | "whole" {
  // Chromium's alone, and so in no types.
  const { connection } = navigator as { connection?: { saveData?: boolean; type?: string } };
  if (connection?.saveData) return "nothing";
  return connection?.type === "cellular" ? "shell" : "whole";
}

/** This site's registration; undefined where there is none. */
export async function registered(): Promise<ServiceWorkerRegistration | undefined> {
  const root = siteAddress("");
  const known = await workers()?.getRegistration(root);
  return known?.scope === root ? known : undefined;
}

/** Asks a worker for what it has stored, or to store all of it. Rejects where nothing comes. */
export function askWorker(
  worker: ServiceWorker,
  type: OfflineQuestion["type"],
): Promise<OfflineAnswer> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve, reject) => {
    let timer = 0;
    const wait = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => reject(new Error("The worker is silent.")), STALLED_MS);
    };
    wait();
    const unsubscribe = offline.subscribe(wait);
    port1.onmessage = ({ data }: MessageEvent<OfflineAnswer>) => {
      window.clearTimeout(timer);
      unsubscribe();
      resolve(data);
    };
    const question: OfflineQuestion = { type };
    worker.postMessage(question, [port2]);
  });
}

/** Finds out what is stored. Never rejects. */
export async function lookWhatIsStored(): Promise<void> {
  if (!workers()) return set({ status: "unsupported", report: null, reason: null });
  if (state.status === "storing") return;
  try {
    const active = (await registered())?.active;
    if (!active) return settle(null);
    settle((await askWorker(active, "report")).report);
  } catch {
    settle(null);
  }
}

/**
 * Registers the worker, which stores the shell, and with `whole` has it store the rest too; `asked`
 * where the reader wants it. Never rejects: the state says what came of it.
 */
export async function makeAvailable(whole: boolean, asked = false): Promise<void> {
  const container = workers();
  if (!container) return set({ status: "unsupported", report: null, reason: null });
  if (state.status === "storing") return;
  stopped = false;
  set({ status: "storing", reason: null, asked });
  const showProgress = ({ data }: MessageEvent<OfflineAnswer>) =>
    set({ status: "storing", report: data.report, reason: null });
  container.addEventListener("message", showProgress);
  try {
    // Past the HTTP cache: a worker that comes late keeps a version that is gone.
    const known = await container.register(siteAddress("sw.js"), { updateViaCache: "none" });
    // Where a test or an extension blocks workers there is none, whatever the types say.
    if (!known) return set({ status: "none", report: null, reason: null });
    const active = await activeOf(known);
    const answer = await askWorker(active, whole && !stopped ? "store" : "report");
    settle(answer.report, answer.failed === "stopped" ? null : (answer.failed ?? null));
  } catch {
    // Files that no worker answers with are of no use.
    if (stopped) await removeStored();
    else settle(null, (await isFull()) ? "full" : "network");
  } finally {
    container.removeEventListener("message", showProgress);
  }
}

/** Removes what is stored, and the worker; from then on nothing is stored unasked. Never rejects. */
export async function removeStored(): Promise<void> {
  writeStored(KEPT, "off");
  try {
    await (await registered())?.unregister();
    const scope = siteAddress("");
    await Promise.all(
      OFFLINE_PARTS.map((part) => caches.delete(cacheName(PRODUCT_SLUG, part, scope))),
    );
  } finally {
    set({ status: "none", report: null, reason: null });
  }
}

/**
 * Stops what is being stored. What is there stays, as far as it is of use without the rest; from then
 * on nothing is stored unasked. Never rejects.
 */
export async function stopStoring(): Promise<void> {
  writeStored(KEPT, "off");
  stopped = true;
  const known = await registered().catch(() => undefined);
  const question: OfflineQuestion = { type: "stop" };
  (known?.active ?? known?.installing)?.postMessage(question);
}

/** Takes back a former Remove or Stop. */
export function accept(): void {
  if (isDeclined()) writeStored(KEPT, "");
}

function settle(report: OfflineReport | null, failed: OfflineState["reason"] = null): void {
  const whole = report !== null && isWhole(report);
  if (whole) writeStored(KEPT, "whole");
  const reason = failed ?? (!whole && readStored(KEPT) === "whole" ? "evicted" : null);
  const hasShell = report !== null && report.shell.storedBytes >= report.shell.bytes;
  const rest = hasShell ? "part" : "none";
  set({ status: whole ? "whole" : reason ? "failed" : rest, report, reason });
}

/** The active worker, once it is; rejects if installing it fails. */
function activeOf(registration: ServiceWorkerRegistration): Promise<ServiceWorker> {
  const coming = registration.installing ?? registration.waiting;
  if (registration.active || !coming) {
    const { active } = registration;
    return active ? Promise.resolve(active) : Promise.reject(new Error("There is no worker."));
  }
  return new Promise((resolve, reject) => {
    coming.addEventListener("statechange", () => {
      if (coming.state === "activated") resolve(coming);
      if (coming.state === "redundant") reject(new Error("The worker could not be installed."));
    });
  });
}

/** Whether the device has hardly any room left for this site. */
async function isFull(): Promise<boolean> {
  const { quota = 0, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  return quota > 0 && quota - usage < LITTLE_ROOM_BYTES;
}

/** Less than one version of the site needs. */
const LITTLE_ROOM_BYTES = 8_000_000;
