import { useState } from "react";

/**
 * Copies text; resolves to false where the browser refuses, so that the caller can show the text
 * instead.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Copies a text; returns null before the copy and after the text has changed, else whether it
 * succeeded.
 */
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
