import type { ColumnsAsked } from "../../domain/columns";
import type { OwnFile } from "../../domain/custom-data";
import { askColumns } from "./ask-columns";
import { readFileBytes } from "./read-file";

/** What of a file is looked at: its first rows stand in it, however many there are. */
const LOOKED_AT_BYTES = 200_000;
const LINE_FEED = 10;

/** What is to be asked of the columns of a file; null where it is no table, or cannot be read. */
export async function askedOfFile({ file, columns }: OwnFile): Promise<ColumnsAsked | null> {
  const bytes = new Uint8Array(await file.slice(0, LOOKED_AT_BYTES).arrayBuffer());
  const reading = await readFileBytes(wholeLines(bytes, file.size));
  if (reading.is !== "ordinary" || !reading.columns) return null;
  return askColumns(reading.places, reading.columns, columns);
}

/** The lines that are whole where only the beginning of a file of so many bytes is there. */
function wholeLines(bytes: Uint8Array, size: number): Uint8Array {
  if (size <= bytes.length) return bytes;
  const end = bytes.lastIndexOf(LINE_FEED) + 1;
  // In UTF-16 with the low byte first, a zero belongs to the line feed.
  return bytes.subarray(0, bytes[end] === 0 && end % 2 === 1 ? end + 1 : end);
}
