import type { DataNote } from "../../domain/custom-data";
import type { Translator } from "../translator";

/** One kind of thing that is told of a file, with what to do about it. */
export function noteInWords(t: Translator, { code, count, values }: DataNote): string {
  return t(`dialogs.customData.note.${code}`, { number: count, ...values });
}
