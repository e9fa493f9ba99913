import { figureOf } from "../../domain/figure";
import { evidenceIn } from "../../domain/site";
import { useTranslator } from "../../i18n/react";
import { useIliStore } from "../../state/react";
import { IconButton } from "../../ui/Button";
import { Glyph } from "../../ui/Glyph";
import { CloseIcon } from "../../ui/icons";
import "./Legend.css";

/** The key with what each of its signs does and does not say. */
export function KeyExplained() {
  const t = useTranslator();
  const store = useIliStore();
  return (
    <section className="key" aria-labelledby="key-heading">
      <header className="key-head" data-sheet="peek">
        <h2 id="key-heading" tabIndex={-1}>
          {t("core.key.title")}
        </h2>
        <IconButton look="ghost" label={t("core.close")} onClick={() => store.explainKey(false)}>
          <CloseIcon />
        </IconButton>
      </header>
      <dl data-sheet="half">
        {evidenceIn(store.dataset.sites).map((evidence) => (
          <div key={evidence} className="key-entry">
            <Glyph shape={figureOf(evidence)} tone="neutral" />
            <dt>{t(`core.key.${evidence}`)}</dt>
            <dd>{t(`app.about.evidenceMeaning.${evidence}`)}</dd>
          </div>
        ))}
        <div className="key-entry">
          <span className="legend-weave" />
          <dt>{t("core.key.weave")}</dt>
        </div>
      </dl>
    </section>
  );
}
