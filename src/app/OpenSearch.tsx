import { flushSync } from "react-dom";
import { useTranslator } from "../i18n/react";
import { useIliStore } from "../state/react";
import { IconButton } from "../ui/Button";
import { SearchIcon } from "../ui/icons";
import { revealSearch } from "./reveal-search";

/** Brings back the search box where something else replaces it, and focuses it. */
export function OpenSearch() {
  const t = useTranslator();
  const store = useIliStore();
  return (
    <IconButton
      className="open-search"
      label={t("app.search.open")}
      onClick={() => {
        flushSync(() => revealSearch(store));
        // Synchronously: iOS opens the keyboard only for a focus during the tap.
        document.querySelector<HTMLElement>(".search-input")?.focus();
      }}
    >
      <SearchIcon />
    </IconButton>
  );
}
