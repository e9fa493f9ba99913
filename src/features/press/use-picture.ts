import { useEffect, useRef, useState } from "react";
import type { Language } from "../../domain/language";
import type { PictureOptions, PictureProblem } from "../../domain/picture";
import type { MakePicture, PressPicture } from "./make-picture";

/** Debounce of drawing, so that typing a title does not draw a picture for each letter. */
const REST_MS = 250;

export type PictureState = Readonly<{
  /** The last picture, with the object URL of its preview. */
  made: (PressPicture & Readonly<{ url: string }>) | null;
  drawing: boolean;
  problem: PictureProblem | null;
  cancel(): void;
}>;

/**
 * Keeps a picture in a language up to date; draws nothing for null. The last picture stays until
 * the next.
 */
export function usePicture(
  make: MakePicture,
  language: Language,
  options: PictureOptions | null,
): PictureState {
  const [made, setMade] = useState<PictureState["made"]>(null);
  const [drawing, setDrawing] = useState(false);
  const [problem, setProblem] = useState<PictureState["problem"]>(null);
  const abort = useRef<AbortController | null>(null);
  const key = JSON.stringify(options);
  useEffect(() => {
    const wanted: PictureOptions | null = JSON.parse(key);
    const controller = new AbortController();
    abort.current = controller;
    if (!wanted) return;
    setDrawing(true);
    const timer = setTimeout(async () => {
      const result = await make(language, wanted, controller.signal);
      if (controller.signal.aborted) return;
      setDrawing(false);
      if (result.type === "problem") setProblem(result.problem);
      if (result.type !== "picture") return;
      setProblem(null);
      setMade({ ...result, url: URL.createObjectURL(result.preview) });
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [key, language, make]);
  const url = made?.url;
  useEffect(() => (url === undefined ? undefined : () => URL.revokeObjectURL(url)), [url]);
  const cancel = () => {
    abort.current?.abort();
    setDrawing(false);
  };
  return { made, drawing, problem, cancel };
}
