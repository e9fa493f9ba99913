import { useId, useState } from "react";
import { DEFAULT_PICTURE, isSide, type PictureOptions, SCREEN_DPI } from "../../domain/picture";
import { useTranslator } from "../../i18n/react";
import { leftOutInWords } from "../../i18n/wording/left-out";
import { sizeInWords } from "../../i18n/wording/measures";
import { download } from "../../platform/download";
import { useIliState, useIliStore } from "../../state/react";
import { themeOf } from "../../state/selectors";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { CopyableText } from "./CopyableText";
import { fileKind, lookOptions, type PressChoices } from "./choices";
import type { MakePicture } from "./make-picture";
import "./PressImage.css";
import { PRESETS } from "./choices";
import { PictureSettings } from "./PictureSettings";
import { usePicture } from "./use-picture";

const OTHER_FRAMES: readonly PressChoices["frame"][] = ["screen", "all"];

/** The press picture dialog. `first`: the frame it begins with. `hasNamed`: a place is named. */
export function PressImage({
  make,
  first,
  hasNamed,
}: {
  make: MakePicture;
  first: PressChoices["frame"];
  hasNamed: boolean;
}) {
  const t = useTranslator();
  const store = useIliStore();
  const theme = useIliState(themeOf);
  const statusId = useId();
  const [saved, setSaved] = useState<string | null>(null);
  const [choices, setChoices] = useState<PressChoices>(() => ({
    preset: "wide",
    width: "1600",
    height: "900",
    format: "png",
    language: t.language,
    look: theme,
    frame: first,
    options: DEFAULT_PICTURE,
  }));
  const size = sizeOf(choices);
  const { language, format, frame } = choices;
  const look = { ...lookOptions(choices.look), frame };
  const file = { format: "png", text: "text" } as const;
  const options = size && { ...choices.options, ...look, ...size, ...file };
  const { made, drawing, problem, cancel } = usePicture(make, language, options);
  const { scale } = choices.options;
  const sides = size
    ? { size: sizeInWords(size.size.widthPx * scale, size.size.heightPx * scale) }
    : {};

  async function save(): Promise<void> {
    if (!made) return;
    setSaved(t("dialogs.press.saving"));
    try {
      const { name, blob, kind } = await made.file(fileKind(format));
      download(blob, name);
      const how = kind ? ` ${t(`dialogs.press.pdf.${kind}`)}` : "";
      setSaved(`${t("dialogs.press.saved", { name })}${how}`);
    } catch {
      setSaved(t("dialogs.press.problem.failed"));
    }
  }

  return (
    <Dialog
      title={t("app.press.title")}
      closeLabel={t("core.close")}
      wide
      onClose={() => store.open({ type: "none" })}
    >
      <div className="press-image">
        <div className="press-image-side">
          <div className="press-image-preview" aria-busy={drawing}>
            {made && (
              <img src={made.url} alt={made.words.alt} lang={language} data-stale={drawing} />
            )}
          </div>
          <p id={statusId} role="status" className="press-image-status">
            {!size && t("dialogs.press.problem.size")}
            {size && drawing && t("dialogs.press.drawing")}
            {size && !drawing && problem && t(`dialogs.press.problem.${problem}`, sides)}
            {size && !drawing && !problem && (saved ?? (made && t("dialogs.press.ready", sides)))}
          </p>
          {made && made.leftOut.length > 0 && (
            <p className="press-image-status">{leftOutInWords(t, made.leftOut)}</p>
          )}
          <div className="press-image-actions">
            <Button
              look="primary"
              disabled={!made || drawing || !size || problem !== null}
              aria-describedby={statusId}
              onClick={save}
            >
              {t("dialogs.press.download")}
            </Button>
            {drawing && <Button onClick={cancel}>{t("dialogs.press.cancel")}</Button>}
          </div>
        </div>
        <PictureSettings
          choices={choices}
          frames={hasNamed ? ["named", ...OTHER_FRAMES] : OTHER_FRAMES}
          onChange={(next) => {
            setSaved(null);
            setChoices(next);
          }}
        />
        {made && (
          <div className="press-image-captions" lang={language}>
            {(["caption", "alt", "citation"] as const).map((kind) => (
              <CopyableText
                key={kind}
                heading={t(`dialogs.press.texts.${kind}`)}
                copyLabel={t(`dialogs.press.copy.${kind}`)}
                text={made.words[kind]}
              />
            ))}
          </div>
        )}
      </div>
    </Dialog>
  );
}

/** Size and resolution in the settings; null for invalid sides. */
function sizeOf({
  preset,
  width,
  height,
  options,
}: PressChoices): Pick<PictureOptions, "size" | "dpi"> | null {
  const known = PRESETS.find(({ id }) => id === preset);
  if (known) {
    const { widthPx, heightPx, dpi } = known;
    // A page of paper stays as large with more pixels.
    return { size: { widthPx, heightPx }, dpi: dpi === null ? SCREEN_DPI : dpi * options.scale };
  }
  const [widthPx, heightPx] = [Number(width), Number(height)];
  return isSide(widthPx) && isSide(heightPx)
    ? { size: { widthPx, heightPx }, dpi: SCREEN_DPI }
    : null;
}
