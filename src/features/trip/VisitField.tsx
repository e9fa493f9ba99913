import { useState } from "react";
import { localText } from "../../domain/language";
import type { Site } from "../../domain/site";
import { useTranslator } from "../../i18n/react";
import { ChoiceField } from "../../ui/Field";
import { useVisit } from "./use-visit";
import { VISITS } from "./visits";

/** The reader's note on a site, with what is said of it. */
export function VisitField({ site }: { site: Site }) {
  const t = useTranslator();
  const [said, say] = useState("");
  const name = localText(site.names, t.language)?.text ?? site.id;
  const [visit, note] = useVisit(site.id, name, say);
  return (
    <div>
      <ChoiceField
        label={t("dialogs.trip.visit.label", { name })}
        value={visit}
        values={VISITS}
        nameOf={(one) => t(`dialogs.trip.visit.${one}`)}
        onChoose={note}
      />
      <p role="status">{said}</p>
    </div>
  );
}
