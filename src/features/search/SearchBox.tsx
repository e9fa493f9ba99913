import { useEffect, useRef } from "react";
import { localText } from "../../domain/language";
import { useTranslator } from "../../i18n/react";
import { readStored, SHORTCUTS } from "../../platform/storage";
import { useIliState, useIliStore } from "../../state/react";
import "./SearchBox.css";

type SearchBoxProps = {
  /** Opens the best match of what stands in the box. */
  onEnter(query: string): void;
  /** How many sites the search has left; null without one. */
  found: number | null;
  /** What the reader waits for, in words. */
  waitsFor?: string | undefined;
  /** Clears away what may hide the box; whether there was any. Must keep its identity. */
  reveal?(): boolean;
};

const COMPOSING_KEY = 229;

/**
 * One box for every name in every script. `/` and Ctrl+K come here, the arrow down goes on to the
 * list, Enter opens the best match, Esc clears.
 */
export function SearchBox({ onEnter, found, waitsFor, reveal }: SearchBoxProps) {
  const t = useTranslator();
  const store = useIliStore();
  const { searchExamples } = store.dataset.production;
  const query = useIliState((state) => state.q);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof Element &&
        event.target.matches("input:not([type=range]), textarea, select");
      if (readStored(SHORTCUTS) === "off") return;
      const slash = event.key === "/" && !typing;
      // By its place, too: on a Cyrillic keyboard the key says "л".
      const isK = event.key.toLowerCase() === "k" || event.code === "KeyK";
      const commandK = isK && (event.ctrlKey || event.metaKey);
      if (!slash && !commandK) return;
      const revealed = reveal?.() ?? false;
      // What stood there is gone by the next frame, in which it also gives back its focus.
      if (revealed) requestAnimationFrame(() => input.current?.focus());
      else input.current?.focus();
      if (revealed || document.activeElement === input.current) event.preventDefault();
    };
    document.addEventListener("keydown", focus);
    return () => document.removeEventListener("keydown", focus);
  }, [reveal]);
  return (
    <search className="search">
      <input
        ref={input}
        type="search"
        className="search-input"
        aria-label={t("core.search.label")}
        placeholder={searchExamples && localText(searchExamples, t.language)?.text}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        value={query}
        onChange={(event) => store.search(event.currentTarget.value)}
        onKeyDown={(event) => {
          // This Enter chooses what an input method proposes. Safari has ended the composition by
          // then, and tells of it only by the code that keys have while one lasts.
          if (event.nativeEvent.isComposing || event.keyCode === COMPOSING_KEY) return;
          const { value } = event.currentTarget;
          if (event.key === "Enter" && value !== "") onEnter(value);
          else if (event.key === "Escape" && query !== "") store.search("");
          else if (event.key === "ArrowDown") {
            document.querySelector<HTMLElement>("[data-site-id] > .places-row")?.focus();
          } else return;
          event.preventDefault();
        }}
      />
      <p className={waitsFor ? "search-wait" : "visually-hidden"} role="status">
        {waitsFor}
        {!waitsFor && found !== null && found > 0 && t("core.search.found", { count: found })}
      </p>
    </search>
  );
}
