import { type ReactNode, useDeferredValue, useState } from "react";
import { EMPTY_ADDRESS, writeAddress } from "../../domain/address";
import { titlesOf } from "../../domain/title";
import { planOf } from "../../domain/trip-plan";
import { useTranslator } from "../../i18n/react";
import { truthBriefly } from "../../i18n/wording/truth";
import { isOneFile, siteAddress } from "../../platform/page";
import { addressOf } from "../../state/address";
import { useIliState, useIliStore } from "../../state/react";
import { filterSites, sitesShown } from "../../state/selectors";
import { Button } from "../../ui/Button";
import { customProperties } from "../../ui/custom-properties";
import { Dialog } from "../../ui/Dialog";
import { ChoiceField } from "../../ui/Field";
import { CopyBox } from "./CopyBox";
import { type EmbedChoices, FIRST_CHOICES, parametersOf, sidesOf } from "./choices";
import { CODE_FORMS, type CodeForm, codeOf, frameAddress } from "./code";
import { EmbedSettings } from "./EmbedSettings";
import { LinkCode } from "./LinkCode";
import "./ShareAndEmbed.css";

/** Some messengers cut what is longer. */
const LONGEST_SAFE_LINK = 2000;

/**
 * The dialog for a link to the map, or to the trip alone with `ofTrip`, for embedding that, and for `files`
 * of its places.
 */
export function ShareAndEmbed({ files, ofTrip }: { files: ReactNode; ofTrip: boolean }) {
  const t = useTranslator();
  const store = useIliStore();
  const whole = addressOf(useIliState((state) => state));
  const { lang, data } = whole;
  const address = ofTrip ? { ...EMPTY_ADDRESS, lang, data, ...planOf(whole) } : whole;
  const [form, setForm] = useState<CodeForm>("element");
  const [choices, setChoices] = useState<EmbedChoices>(() => ({
    ...FIRST_CHOICES,
    language: t.language,
  }));
  const root = siteAddress("");
  const query = writeAddress({ ...address, theme: null });
  const link = query ? `${root}?${query}` : root;
  const sides = sidesOf(choices);
  const { shown: name } = titlesOf(store.dataset.production, choices.language);
  const shown = sitesShown(
    filterSites(store.api.getState(), store.dataset.sites),
    store.span.get(),
    null,
    null,
  );
  const embedding = sides && {
    root,
    parameters: parametersOf(address, EMPTY_ADDRESS, choices),
    ...sides,
    title: choices.title || name,
    alt: `${name}. ${truthBriefly(t, store.dataset, shown)}`,
    language: choices.language,
  };
  // Deferred: typing must not reload the frame at each letter.
  const preview = useDeferredValue(embedding);
  return (
    <Dialog
      title={t("app.share.title")}
      closeLabel={t("core.close")}
      wide
      onClose={() => store.open({ type: "none" })}
    >
      <div className="share">
        <section className="share-link">
          <div>
            <CopyBox
              label={t(ofTrip ? "dialogs.share.tripLink" : "dialogs.share.link")}
              copyLabel={t("dialogs.share.copyLink")}
              text={link}
              rows={2}
            />
            {link.length > LONGEST_SAFE_LINK && (
              <p role="note">{t("dialogs.share.longLink", { count: link.length })}</p>
            )}
            {"share" in navigator && (
              <Button
                className="share-send"
                // Rejects when the reader cancels.
                onClick={() => navigator.share({ title: name, url: link }).catch(() => {})}
              >
                {t("dialogs.share.send")}
              </Button>
            )}
          </div>
          <LinkCode text={link} />
        </section>
        {files}
        <h3>{t("dialogs.share.embed")}</h3>
        {isOneFile ? (
          <p>{t("dialogs.share.oneFile")}</p>
        ) : (
          <div className="share-embed">
            <EmbedSettings choices={choices} onChange={setChoices} />
            <div className="share-result">
              <ChoiceField
                label={t("dialogs.share.form")}
                value={form}
                values={CODE_FORMS}
                nameOf={(one) => t(`dialogs.share.forms.${one}`)}
                onChoose={(next) => setForm(next)}
              />
              {embedding ? (
                <CopyBox
                  label={t("dialogs.share.code")}
                  copyLabel={t("dialogs.share.copyCode")}
                  text={codeOf(form, embedding)}
                  rows={5}
                />
              ) : (
                <p role="status">{t("dialogs.share.badSize")}</p>
              )}
              {preview && (
                <figure className="share-preview">
                  <figcaption>{t("dialogs.share.preview")}</figcaption>
                  <iframe
                    key={frameAddress(preview)}
                    src={frameAddress(preview)}
                    title={t("dialogs.share.preview")}
                    allow="fullscreen"
                    style={customProperties({
                      "--frame-width": preview.widthPx === null ? "100%" : `${preview.widthPx}px`,
                      "--frame-height": `${preview.heightPx}px`,
                    })}
                  />
                </figure>
              )}
            </div>
          </div>
        )}
      </div>
    </Dialog>
  );
}
