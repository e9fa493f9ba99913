/** A file that the site's worker stores, as the build lists it. */
export type OfflineFile = Readonly<{
  /** Path below the site's root. */
  url: string;
  /** Null where the name itself carries a hash of the content. */
  revision: string | null;
  /** As in HTML's `integrity`: what does not fit is not stored. */
  integrity: string;
  bytes: number;
}>;

/**
 * The parts of what is stored: the shell is pages, scripts, words and fonts; the ground is the rest,
 * which is large: the map's archive and relief, and what few readers use.
 */
export const OFFLINE_PARTS = ["shell", "ground"] as const;
export type OfflinePart = (typeof OFFLINE_PARTS)[number];

/** One version of the site, all of it. */
export type OfflineFiles = Readonly<
  { version: string } & Record<OfflinePart, readonly OfflineFile[]>
>;

type Stored = Readonly<{ bytes: number; storedBytes: number }>;

/** What a worker has stored of its own version. */
export type OfflineReport = Readonly<
  {
    version: string /** ISO time of its page's answer, if known. */;
    since: string | null;
  } & Record<OfflinePart, Stored>
>;

/** Message to a worker; a report is the answer, through the port that comes with it. */
export type OfflineQuestion = Readonly<{ type: "report" | "store" | "stop" | "take-over" }>;
/** `full`: the device has no room left; `stopped`: a page asked for it. */
export type OfflineAnswer = Readonly<{
  report: OfflineReport;
  failed?: "full" | "network" | "stopped";
}>;

/** The name of a part's cache; `scope` is the URL of the site's root, since an origin may have several. */
export function cacheName(slug: string, part: OfflinePart, scope: string): string {
  return `${slug}:${part}:${scope}`;
}

/** Whether everything is stored. */
export function isWhole({ shell, ground }: OfflineReport): boolean {
  return shell.storedBytes >= shell.bytes && ground.storedBytes >= ground.bytes;
}

/** The stored share of everything, 0…1. */
export function storedShare({ shell, ground }: OfflineReport): number {
  return (shell.storedBytes + ground.storedBytes) / (shell.bytes + ground.bytes);
}
