import type { Site } from "../../domain/site";
import { AccessList } from "../../i18n/AccessList";
import { useTranslator } from "../../i18n/react";

/** What a visitor must know, under its heading; nothing without any. */
export function AccessNotes({ site }: { site: Site }) {
  const t = useTranslator();
  if (!site.access?.length) return null;
  return (
    <>
      <h3 className="card-part">{t("core.card.access")}</h3>
      <AccessList site={site} />
    </>
  );
}
