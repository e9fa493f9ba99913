import { type RefObject, useLayoutEffect, useRef } from "react";

type Held = Readonly<{ holder: unknown; width: number; height: number }>;

/**
 * Keeps a block as high as it has grown, for as long as `holder` and the window's width stay the
 * same. For text whose height moves what the text is about: it would shrink and grow for ever.
 */
export function useSteadyHeight(
  text: RefObject<HTMLElement | null>,
  words: string,
  holder: unknown,
): void {
  const last = useRef<Held | null>(null);
  // Measured when the words are others, and at no other rendering.
  useLayoutEffect(() => {
    const block = blockOf(text.current);
    if (!block || words === "") return;
    const before = last.current;
    const width = window.innerWidth;
    const isSame = before !== null && before.holder === holder && before.width === width;
    if (!isSame) block.style.minBlockSize = "";
    const height = block.offsetHeight;
    if (isSame && height > before.height) block.style.minBlockSize = `${height}px`;
    last.current = { holder, width, height };
  }, [text, words, holder]);
}

/** Where the text runs on from a title, as it does on low windows, the block has both. */
function blockOf(text: HTMLElement | null): HTMLElement | null {
  if (!text) return null;
  return getComputedStyle(text).display === "inline" ? text.parentElement : text;
}
