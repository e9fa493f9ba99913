import type { Span } from "../../domain/span";
import { useTranslator } from "../../i18n/react";
import { Button } from "../../ui/Button";
import type { Live } from "../../ui/live";
import { useActiveFilters } from "./use-active-filters";

/** How many filters are on, seen at every height of the sheet; a press shows which. */
export function ActiveFilters({ span, onShow }: { span: Live<Span>; onShow(): void }) {
  const t = useTranslator();
  const { active } = useActiveFilters(span);
  if (active === 0) return null;
  return (
    <Button className="filters-on" onClick={onShow}>
      {t("app.filters.active", { count: active })}
    </Button>
  );
}
