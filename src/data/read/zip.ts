import { Unzip, UnzipInflate, UnzipPassThrough } from "fflate";
import { joinBytes } from "../../domain/bytes";

/** What is unpacked of an archive at most, whatever it says of its own size. */
const LARGEST_BYTES = 128_000_000;
/** What is unpacked at a time: it can become a thousand times as much, and no more. */
const STEP_BYTES = 65_536;

/**
 * The text of the first KML file in an archive; null where it has none, is broken, or becomes more than
 * `most` bytes.
 */
export function kmlInZip(bytes: Uint8Array, most = LARGEST_BYTES): Uint8Array | null {
  const parts: Uint8Array[] = [];
  const kml = { size: 0, found: false, whole: false, broken: false };
  const zip = new Unzip((file) => {
    if (kml.found || !/\.kml$/i.test(file.name)) return;
    kml.found = true;
    file.ondata = (error, part, final) => {
      kml.size += part?.length ?? 0;
      kml.broken ||= error !== null || kml.size > most;
      if (part && !kml.broken) parts.push(part);
      kml.whole = final;
    };
    file.start();
  });
  zip.register(UnzipInflate);
  zip.register(UnzipPassThrough);
  try {
    for (let at = 0; at < bytes.length && !kml.whole && !kml.broken; at += STEP_BYTES) {
      zip.push(bytes.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= bytes.length);
    }
  } catch {
    return null;
  }
  return kml.whole && !kml.broken ? joinBytes(parts, kml.size) : null;
}
