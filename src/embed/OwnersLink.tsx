import type { EmbedOptions } from "../domain/embed-options";
import { useTranslator } from "../i18n/react";
import { tellHost } from "./tell-host";

/** The link of the page's owner, marked as theirs: it is not the map that recommends it. */
export function OwnersLink({ cta }: { cta: NonNullable<EmbedOptions["cta"]> }) {
  const t = useTranslator();
  const tell = () => tellHost({ type: "ili-map:cta", href: cta.href });
  return (
    <p className="embed-cta">
      <a
        className="embed-cta-link"
        href={cta.href}
        target="_blank"
        rel="noopener nofollow"
        onClick={tell}
        onAuxClick={tell}
      >
        {cta.label}
        <span className="visually-hidden"> {t("core.newTab")}</span>
      </a>
      <small>{t("core.embed.cta")}</small>
    </p>
  );
}
