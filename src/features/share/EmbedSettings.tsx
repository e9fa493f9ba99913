import { signals } from "../../data/theme.json";
import { accentShade } from "../../domain/contrast";
import { CONTROLS, isOwnersLink, LONGEST_LABEL, LONGEST_TITLE } from "../../domain/embed-options";
import { LANGUAGES } from "../../domain/language";
import { OWN_NAMES } from "../../domain/language-table";
import { useTranslator } from "../../i18n/react";
import { sizeInWords } from "../../i18n/wording/measures";
import { ChoiceField, Field, FlagsField, SidesField } from "../../ui/Field";
import { type EmbedChoices, usualControls } from "./choices";
import { EMBED_SIZES, type EmbedSizeId, LEAST_EMBED_PX, MOST_EMBED_PX } from "./sizes";

const SIZES: readonly EmbedSizeId[] = [...EMBED_SIZES.map(({ id }) => id), "custom"];
const THEMES = ["system", "light", "dark"] as const;

/** The settings of an embed. */
export function EmbedSettings({
  choices,
  onChange,
}: {
  choices: EmbedChoices;
  onChange(next: EmbedChoices): void;
}) {
  const t = useTranslator();
  const set = (part: Partial<EmbedChoices>) => onChange({ ...choices, ...part });
  const controls: readonly string[] = choices.controls ?? usualControls(choices.size);
  const shaded = (choices.theme === null ? (["light", "dark"] as const) : [choices.theme]).flatMap(
    (theme) => {
      const shade = choices.accent && accentShade(theme, choices.accent);
      return shade === choices.accent ? [] : [`${t(`dialogs.press.themes.${theme}`)} ${shade}`];
    },
  );
  return (
    <div className="embed-settings">
      <ChoiceField
        label={t("dialogs.share.size")}
        value={choices.size}
        values={SIZES}
        nameOf={(id) => {
          const known = EMBED_SIZES.find((size) => size.id === id);
          const name = t(`dialogs.share.sizes.${id}`);
          return known?.widthPx ? `${name} · ${sizeInWords(known.widthPx, known.heightPx)}` : name;
        }}
        onChoose={(size) => set({ size })}
      />
      {choices.size === "custom" && (
        <SidesField
          className="embed-settings-pair"
          nameOf={(side) => t(`dialogs.press.side.${side}`)}
          value={choices}
          least={LEAST_EMBED_PX}
          most={MOST_EMBED_PX}
          onChange={set}
        />
      )}
      <div className="embed-settings-pair">
        <ChoiceField
          label={t("dialogs.press.language")}
          value={choices.language}
          values={LANGUAGES}
          nameOf={(language) => OWN_NAMES[language]}
          languageOf={(language) => language}
          onChoose={(language) => set({ language })}
        />
        <ChoiceField
          label={t("dialogs.press.theme")}
          value={choices.theme ?? "system"}
          values={THEMES}
          nameOf={(theme) =>
            theme === "system" ? t("dialogs.share.system") : t(`dialogs.press.themes.${theme}`)
          }
          onChoose={(theme) => set({ theme: theme === "system" ? null : theme })}
        />
      </div>
      <ChoiceField
        label={t("dialogs.share.opens")}
        value={choices.asNow ? "now" : "all"}
        values={["now", "all"] as const}
        nameOf={(opens) => t(`dialogs.share.openings.${opens}`)}
        onChoose={(opens) => set({ asNow: opens === "now" })}
      />
      <FlagsField
        label={t("dialogs.share.controls")}
        flags={CONTROLS}
        isOn={(control) => controls.includes(control)}
        nameOf={(control) => t(`dialogs.share.control.${control}`)}
        onChange={(control, on) =>
          set({
            controls: CONTROLS.filter((one) => (one === control ? on : controls.includes(one))),
          })
        }
      />
      <Field label={t("dialogs.press.words.title")}>
        {(id) => (
          <input
            id={id}
            maxLength={LONGEST_TITLE}
            value={choices.title}
            onChange={({ currentTarget: { value } }) => set({ title: value })}
          />
        )}
      </Field>
      <Field label={t("dialogs.share.cta")}>
        {(id) => (
          <>
            <input
              id={id}
              type="url"
              inputMode="url"
              placeholder="https://"
              dir="ltr"
              value={choices.cta}
              aria-invalid={choices.cta !== "" && !isOwnersLink(choices.cta)}
              aria-describedby={`${id}-note`}
              onChange={({ currentTarget: { value } }) => set({ cta: value })}
            />
            <span id={`${id}-note`} className="embed-settings-note">
              {choices.cta !== "" && !isOwnersLink(choices.cta) && t("dialogs.share.badLink")}
            </span>
          </>
        )}
      </Field>
      {isOwnersLink(choices.cta) && (
        <Field label={t("dialogs.share.ctaLabel")}>
          {(id) => (
            <input
              id={id}
              maxLength={LONGEST_LABEL}
              value={choices.ctaLabel}
              onChange={({ currentTarget: { value } }) => set({ ctaLabel: value })}
            />
          )}
        </Field>
      )}
      <Field label={t("dialogs.share.accent")}>
        {(id) => (
          <>
            <input
              id={id}
              type="color"
              value={choices.accent || signals.light.calm}
              aria-describedby={`${id}-note`}
              onChange={({ currentTarget: { value } }) => set({ accent: value })}
            />
            <span id={`${id}-note`} className="embed-settings-remark" role="status">
              {shaded.length > 0 && t("dialogs.share.shaded", { shades: shaded.join(" · ") })}
            </span>
          </>
        )}
      </Field>
    </div>
  );
}
