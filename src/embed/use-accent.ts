import { type CSSProperties, useEffect } from "react";
import { contrast } from "../domain/contrast";
import { useIliState, useIliStore } from "../state/react";
import { themeOf } from "../state/selectors";
import { customProperties } from "../ui/custom-properties";

/** The grounds on which the accent is seen, `--card` of either theme. */
const GROUNDS = { light: "#fffdf9", dark: "#1c2329" } as const;
/** WCAG 2.2, 1.4.3: text and its ground. */
const LEAST_CONTRAST = 4.5;

/** The owner's colour for what is chosen and for their link, where it can be read; else a notice. */
export function useAccent(accent: string | null): CSSProperties {
  const store = useIliStore();
  const theme = useIliState(themeOf);
  const readable = accent !== null && contrast(accent, GROUNDS[theme]) >= LEAST_CONTRAST;
  useEffect(() => {
    if (accent !== null && !readable) store.notify({ type: "accent", value: accent });
  }, [accent, readable, store]);
  if (!readable) return {};
  const white = contrast(accent, "#ffffff") >= contrast(accent, "#000000");
  return customProperties({ "--accent": accent, "--on-accent": white ? "#ffffff" : "#000000" });
}
