import { useEffect, useRef } from "react";
import { Legend } from "../features/legend/Legend";
import { useTranslator } from "../i18n/react";

/** The key behind a "?" button: a popup over the map that any other press closes. */
export function EmbedKey() {
  const t = useTranslator();
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const element = details.current;
      const within = event.target instanceof Node && element?.contains(event.target);
      if (element && !(event instanceof KeyboardEvent ? event.key !== "Escape" : within)) {
        element.open = false;
      }
    };
    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener("pointerdown", close, { signal });
    document.addEventListener("keydown", close, { signal });
    return () => listening.abort();
  }, []);
  return (
    <details ref={details} className="embed-key">
      <summary title={t("core.embed.key")}>
        <span aria-hidden="true">?</span>
        <span className="visually-hidden">{t("core.embed.key")}</span>
      </summary>
      <div className="embed-key-panel">
        <Legend />
      </div>
    </details>
  );
}
