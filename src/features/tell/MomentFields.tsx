import type { ProposalDraft } from "../../domain/proposal-draft";
import { useTranslator } from "../../i18n/react";
import { Field, FieldGroup } from "../../ui/Field";
import type { Asking } from "./Tell";

const NUMBERS = ["episode", "minute", "second"] as const;

/** Questions about the scene in which somebody recognised the place, and about who. */
export function MomentFields({ draft, change, amiss }: Asking) {
  const t = useTranslator();
  const digits = (key: (typeof NUMBERS)[number], text: string): Partial<ProposalDraft> => ({
    [key]: text.replace(/\D/g, ""),
  });
  return (
    <FieldGroup label={t("dialogs.tell.scene")} amiss={amiss("scene")}>
      <div className="tell-moment">
        {NUMBERS.map((key) => (
          <Field key={key} label={t(`dialogs.tell.${key}`)}>
            {(id) => (
              <input
                id={id}
                type="text"
                inputMode="numeric"
                dir="ltr"
                autoComplete="off"
                value={draft[key]}
                onChange={({ currentTarget }) => change(digits(key, currentTarget.value))}
              />
            )}
          </Field>
        ))}
      </div>
      <Field label={t("dialogs.tell.recognisedBy")}>
        {(id) => (
          <input
            id={id}
            type="text"
            dir="auto"
            autoComplete="off"
            value={draft.recognisedBy}
            onChange={({ currentTarget }) => change({ recognisedBy: currentTarget.value })}
          />
        )}
      </Field>
    </FieldGroup>
  );
}
