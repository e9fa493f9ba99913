import { useState } from "react";

/** Copies text; false where the browser does not allow it, so that the text can be shown instead. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Copies a text and keeps how that went; null before, and once the text has changed. */
export function useCopy(
  text: string,
): Readonly<{ copied: boolean | null; copy(): Promise<boolean> }> {
  const [last, setLast] = useState<Readonly<{ text: string; well: boolean }> | null>(null);
  const copy = async () => {
    const well = await copyText(text);
    setLast({ text, well });
    return well;
  };
  return { copied: last?.text === text ? last.well : null, copy };
}
