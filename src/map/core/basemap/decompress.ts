// An address and not `new URL(…)` where it is used: a classic script knows where it lies only while
// it begins.
import gunzipUrl from "./gunzip?worker&url";
import { createScriptLoader } from "./load-script";

/** How bytes are packed, as the PMTiles specification numbers it; 0 is unknown. */
const [UNKNOWN, NONE, GZIP] = [0, 1, 2];

type Gunzip = (packed: Uint8Array) => Uint8Array<ArrayBuffer>;

/**
 * Unpacks a part of an archive. Rejects for a kind that no browser unpacks, and for bytes that are
 * cut or are none.
 */
export async function decompress(packed: ArrayBuffer, kind: number): Promise<ArrayBuffer> {
  if (kind === NONE || kind === UNKNOWN) return packed;
  if (kind !== GZIP) throw new Error(`Compression ${kind} cannot be unpacked.`);
  if (typeof DecompressionStream === "undefined") {
    // What `gunzip.ts` puts there.
    const gunzip = (await loadGunzip()) as Gunzip;
    return gunzip(new Uint8Array(packed)).slice().buffer;
  }
  const { readable, writable } = new DecompressionStream("gzip");
  const unpacked = new Response(readable).arrayBuffer();
  // Where both ends fail, this one's failure is told by the other.
  unpacked.catch(() => {});
  try {
    const writer = writable.getWriter();
    await writer.write(new Uint8Array(packed));
    await writer.close();
    return await unpacked;
  } catch (cause) {
    // A TypeError in some browsers, as when nothing answers a request, which this is not.
    throw new Error("The bytes cannot be unpacked.", { cause });
  }
}

const loadGunzip = createScriptLoader(gunzipUrl, "iliGunzip");
