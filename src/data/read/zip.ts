import { unzipSync } from "fflate";

/** What an archive may grow to, and how many files are looked at. */
const LARGEST_BYTES = 128_000_000;

/** The text of the first KML file in an archive; null where it has none, or is broken or too large. */
export function kmlInZip(bytes: Uint8Array): Uint8Array | null {
  try {
    let found = false;
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const wanted = !found && /\.kml$/i.test(name) && originalSize <= LARGEST_BYTES;
        found ||= wanted;
        return wanted;
      },
    });
    return Object.values(files)[0] ?? null;
  } catch {
    return null;
  }
}
