import type { DataAnswer, DataRefusal, DataReport, OwnFile } from "../domain/custom-data";
import type { Site } from "../domain/site";

/** Result of loading a file; `sites` is empty if it is refused. */
export type CustomResult = Readonly<{
  sites: readonly Site[];
  report: DataReport | null;
  refusal: DataRefusal | null;
}>;

/**
 * Fetches and validates the same-origin file at `url` in the worker at `workerUrl`; `path` is the
 * file's name in messages, and `own` is read in place of what lies at `url`. Never rejects: an error becomes
 * a refusal. `onProgress` is called with 0…1.
 */
export function loadCustomData(
  path: string,
  url: string,
  workerUrl: string,
  onProgress: (share: number) => void,
  own?: OwnFile,
): Promise<CustomResult> {
  const refused = (
    reason: DataRefusal["reason"],
    report: DataReport | null = null,
  ): CustomResult => ({ sites: [], report, refusal: { path, reason } });
  onProgress(0);
  return new Promise((resolve) => {
    let worker: Worker;
    try {
      worker = new Worker(workerUrl, { type: "module" });
    } catch {
      // A document with an opaque origin cannot start a worker.
      resolve(refused("worker"));
      return;
    }
    const sites: Site[] = [];
    const text = sharedTexts();
    const end = (result: CustomResult) => {
      worker.terminate();
      resolve(result);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      end(refused("worker"));
    };
    worker.onmessage = ({ data }: MessageEvent<DataAnswer>) => {
      if (data.type === "progress") onProgress(data.share);
      else if (data.type === "sites") for (const site of data.sites) sites.push(text(site));
      else if (data.type === "refused") end(refused(data.reason, data.report));
      else end({ sites, report: data.report, refusal: null });
    };
    worker.postMessage({ path, url, own });
  });
}

/** Structured cloning copies every string; interning the few common ones saves memory. */
function sharedTexts(): (site: Site) => Site {
  const known = new Map<string, string>();
  const share = <Text extends string>(text: Text): Text => {
    if (!known.has(text)) known.set(text, text);
    // The same string, so the same type.
    return known.get(text) as Text;
  };
  return (site) => ({
    ...site,
    kind: share(site.kind),
    country: share(site.country),
    area: site.area && share(site.area),
    coordinateGrade: share(site.coordinateGrade),
    coordinateSource: share(site.coordinateSource),
    evidence: share(site.evidence),
    phase: site.phase && share(site.phase),
  });
}
