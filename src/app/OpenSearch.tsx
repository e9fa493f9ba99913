import { useTranslator } from "../i18n/react";
import { useIliStore } from "../state/react";
import { IconButton } from "../ui/Button";
import { SearchIcon } from "../ui/icons";
import { revealSearch } from "./reveal-search";

/** Brings the search box, where something else stands in its place, and puts the focus into it. */
export function OpenSearch() {
  const t = useTranslator();
  const store = useIliStore();
  return (
    <IconButton
      className="open-search"
      label={t("app.search.open")}
      onClick={() => {
        revealSearch(store);
        // What stood there is gone by the next frame, in which it also gives back its focus.
        requestAnimationFrame(() => document.querySelector<HTMLElement>(".search-input")?.focus());
      }}
    >
      <SearchIcon />
    </IconButton>
  );
}
