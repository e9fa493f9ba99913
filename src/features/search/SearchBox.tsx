import { useEffect, useRef } from "react";
import { localText } from "../../domain/language";
import { useTranslator } from "../../i18n/react";
import { readStored, SHORTCUTS } from "../../platform/storage";
import { useIliState, useIliStore } from "../../state/react";
import "./SearchBox.css";

type SearchBoxProps = {
  /** Opens the best match of the query in the box. */
  onEnter(query: string): void;
  /** Number of sites found; null without a search. */
  found: number | null;
  /** What is still loading, in words. */
  waitsFor?: string | undefined;
  /** Closes what hides the box; returns whether there was anything. Must keep its identity. */
  reveal?(): boolean;
};

const COMPOSING_KEY = 229;

/**
 * The search box, for names in every script. `/` and Ctrl+K focus it, the down arrow goes to the
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
      // Also by `code`: with a Cyrillic layout `key` is "л".
      const isK = event.key.toLowerCase() === "k" || event.code === "KeyK";
      const commandK = isK && (event.ctrlKey || event.metaKey);
      if (!slash && !commandK) return;
      const revealed = reveal?.() ?? false;
      // In the next frame: what is being removed restores its focus first.
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
          // This Enter confirms an input method's proposal. In Safari the composition has already
          // ended, and only `keyCode` 229 tells.
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
