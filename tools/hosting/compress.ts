import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** Text only: pictures, fonts and tiles are already compressed. */
const TEXT = /\.(html|js|css|json|geojson|webmanifest|svg|txt|xml|md)$/;

/** Smaller files fit into one packet anyway. */
const SMALLEST = 1000;

/** All files below `folder`, as relative paths in a stable order. */
function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

/**
 * Writes a gzip and a brotli copy beside every text file below `folder`, for servers with
 * precompressed static files. Returns their number.
 */
export function compressTexts(folder: string): number {
  const texts = filesBelow(folder).filter((name) => TEXT.test(name));
  let packed = 0;
  for (const name of texts) {
    const file = path.join(folder, name);
    const bytes = readFileSync(file);
    if (bytes.length < SMALLEST) continue;
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    };
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
    packed += 1;
  }
  return packed;
}
