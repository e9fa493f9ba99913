import type { EmbedOptions } from "../domain/embed-options";
import { useTranslator } from "../i18n/react";

/** The link of the page's owner, marked as theirs: it is not the map that recommends it. */
export function OwnersLink({ cta }: { cta: NonNullable<EmbedOptions["cta"]> }) {
  const t = useTranslator();
  return (
    <p className="embed-cta">
      <a className="embed-cta-link" href={cta.href} target="_blank" rel="noopener nofollow">
        {cta.label}
        <span className="visually-hidden"> {t("core.newTab")}</span>
      </a>
      <small>{t("core.embed.cta")}</small>
    </p>
  );
}
