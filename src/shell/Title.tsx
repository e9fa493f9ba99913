import { localText } from "../domain/language";
import { useTranslator } from "../i18n/react";
import { useIliStore } from "../state/react";

/** The production's title: published in Russian, elsewhere a translation that says so. */
export function Title() {
  const t = useTranslator();
  const { title, translatedTitle } = useIliStore().dataset.production;
  const published = localText(title, t.language);
  const translated = translatedTitle[t.language];
  const shown = title[t.language] ?? translated ?? published?.text;
  return (
    <div className="title">
      <h1>{shown}</h1>
      {title[t.language] === undefined && published && (
        <p className="title-original">
          {t("core.translatedTitle")} <span lang={published.language}>«{published.text}»</span>
        </p>
      )}
    </div>
  );
}
