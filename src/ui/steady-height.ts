import { type RefObject, useLayoutEffect, useRef } from "react";

type Held = Readonly<{ holder: unknown; width: number; height: number }>;

/**
 * Keeps a block at its maximum height while `holder` and the window's width are unchanged. For text
 * whose height affects its own content, which would oscillate.
 */
export function useSteadyHeight(
  text: RefObject<HTMLElement | null>,
  words: string,
  holder: unknown,
): void {
  const last = useRef<Held | null>(null);
  // Measured only when the text changes.
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

/** Where the text flows after a title, on low windows, the block includes both. */
function blockOf(text: HTMLElement | null): HTMLElement | null {
  if (!text) return null;
  return getComputedStyle(text).display === "inline" ? text.parentElement : text;
}
