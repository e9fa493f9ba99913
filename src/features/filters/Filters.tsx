import { lazy, Suspense } from "react";
import type { LiveSpan } from "../../domain/span";
import { useTranslator } from "../../i18n/react";
import { Button } from "../../ui/Button";
import "./Filters.css";
import { useActiveFilters } from "./use-active-filters";

/** Most readers never open them. */
const FilterGroups = lazy(() =>
  import("./FilterGroups").then((part) => ({ default: part.FilterGroups })),
);

export type FiltersProps = Readonly<{
  /** Ids of the search results; null without a search. */
  found: ReadonlySet<string> | null;
  span: LiveSpan;
}>;

/** The filters of list and map, each choice with the number of sites that it would show. */
export function Filters({
  found,
  span,
  open,
  onOpen,
}: FiltersProps & Readonly<{ open: boolean; onOpen(open: boolean): void }>) {
  const t = useTranslator();
  const { active, clear } = useActiveFilters(span);
  return (
    <details
      className="filters"
      open={open}
      onToggle={({ currentTarget }) => onOpen(currentTarget.open)}
    >
      <summary>{t("app.filters.title")}</summary>
      {/* Before the choices and always rendered: no layout shift with the first choice. */}
      {open && (
        <Button className="filters-clear" disabled={active === 0} onClick={clear}>
          {t("app.filters.clear")}
        </Button>
      )}
      {open && (
        <Suspense>
          <FilterGroups found={found} span={span} />
        </Suspense>
      )}
    </details>
  );
}
