import { LANGUAGES } from "../../domain/language";
import { OWN_NAMES } from "../../domain/language-table";
import { LEAST_SIDE_PX, MOST_LETTERS, MOST_SIDE_PX } from "../../domain/picture";
import { useTranslator } from "../../i18n/react";
import { licenceInWords } from "../../i18n/wording/licence";
import { sizeInWords, timesInWords } from "../../i18n/wording/measures";
import { joinSentences } from "../../i18n/wording/sentences";
import { isOneFile } from "../../platform/page";
import { ChoiceField, Field, FlagsField, SidesField } from "../../ui/Field";
import type { PressChoices } from "./choices";
import { LOOKS, OFFERED_FILES, PRESETS, type PresetId } from "./choices";

const FLAGS = ["legend", "inset", "scalebar", "qr", "numbers"] as const;
const WORDS = ["title", "subtitle", "credit"] as const;

/** The settings of a picture; title, evidence and attribution are not optional. */
export function PictureSettings({
  choices,
  frames,
  onChange,
}: {
  choices: PressChoices;
  frames: readonly PressChoices["frame"][];
  onChange(next: PressChoices): void;
}) {
  const t = useTranslator();
  const { options } = choices;
  const set = (part: Partial<PressChoices>) => onChange({ ...choices, ...part });
  const setOptions = (part: Partial<PressChoices["options"]>) =>
    set({ options: { ...options, ...part } });
  const presets: readonly PresetId[] = [...PRESETS.map(({ id }) => id), "custom"];
  return (
    <div className="press-settings">
      <ChoiceField
        label={t("dialogs.press.frame")}
        value={choices.frame}
        values={frames}
        nameOf={(frame) => t(`dialogs.press.frames.${frame}`)}
        onChoose={(frame) => set({ frame })}
      />
      <ChoiceField
        label={t("dialogs.press.size")}
        value={choices.preset}
        values={presets}
        nameOf={(id) => {
          const known = PRESETS.find((preset) => preset.id === id);
          const name = t(`dialogs.press.preset.${id}`);
          return known ? `${name} · ${sizeInWords(known.widthPx, known.heightPx)}` : name;
        }}
        onChoose={(preset) => set({ preset })}
      />
      {choices.preset === "custom" && (
        <SidesField
          className="press-settings-pair"
          nameOf={(side) => t(`dialogs.press.side.${side}`)}
          value={choices}
          least={LEAST_SIDE_PX}
          most={MOST_SIDE_PX}
          onChange={set}
        />
      )}
      <div className="press-settings-pair">
        <ChoiceField
          label={t("dialogs.press.format")}
          value={choices.format}
          values={OFFERED_FILES}
          nameOf={(format) => t(`dialogs.press.formats.${format}`)}
          onChoose={(format) => set({ format })}
        />
        <ChoiceField
          label={t("dialogs.press.scale")}
          value={options.scale}
          values={[1, 2, 3] as const}
          nameOf={(scale) => timesInWords(String(scale))}
          onChoose={(scale) => setOptions({ scale })}
        />
      </div>
      <div className="press-settings-pair">
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
          value={choices.look}
          values={LOOKS}
          nameOf={(look) => t(`dialogs.press.themes.${look}`)}
          onChoose={(look) => set({ look })}
        />
      </div>
      <FlagsField
        label={t("dialogs.press.show")}
        flags={FLAGS}
        isOn={(flag) => options[flag]}
        nameOf={(flag) => t(`dialogs.press.flags.${flag}`)}
        onChange={(flag, on) => setOptions({ [flag]: on })}
      />
      {WORDS.map((word) => (
        <Field key={word} label={t(`dialogs.press.words.${word}`)}>
          {(id) => (
            <input
              id={id}
              type="text"
              maxLength={MOST_LETTERS}
              value={options[word] ?? ""}
              onChange={({ currentTarget: { value } }) => setOptions({ [word]: value || null })}
            />
          )}
        </Field>
      ))}
      <p className="press-settings-hint">
        {joinSentences(t, [
          t("dialogs.press.always"),
          licenceInWords(t),
          ...(isOneFile ? [t("dialogs.press.oneFile")] : []),
        ])}
      </p>
    </div>
  );
}
