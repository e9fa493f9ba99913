import type { LiveSpan } from "../../domain/span";
import { useTranslator } from "../../i18n/react";
import { Button } from "../../ui/Button";
import { FilterIcon } from "../../ui/icons";
import { useActiveFilters } from "./use-active-filters";

/**
 * The number of active filters, visible at every height of the sheet; a press shows them. Short
 * enough to stand beside the count: a line of its own would shift the layout.
 */
export function ActiveFilters({ span, onShow }: { span: LiveSpan; onShow(): void }) {
  const t = useTranslator();
  const { active } = useActiveFilters(span);
  if (active === 0) return null;
  const words = t("app.filters.active", { count: active });
  return (
    <Button className="filters-on" aria-label={words} title={words} onClick={onShow}>
      <FilterIcon />
      {t.number(active)}
    </Button>
  );
}
