import type { OwnersLink } from "../domain/embed-options";
import { useTranslator } from "../i18n/react";
import { postToHost } from "./post-to-host";

/** The owner's links, marked as theirs: the map does not recommend them. */
export function OwnersLinks({ links }: { links: readonly OwnersLink[] }) {
  const t = useTranslator();
  return (
    <p className="embed-cta">
      {links.map(({ href, label }) => {
        const tell = () => postToHost({ type: "ili-map:cta", href });
        // `tel:` and `mailto:` open no tab.
        const isPage = href.startsWith("https:");
        return (
          <a
            key={href}
            className="embed-cta-link"
            href={href}
            target={isPage ? "_blank" : undefined}
            rel="noopener nofollow"
            onClick={tell}
            onAuxClick={tell}
          >
            <bdi>{label}</bdi>
            {isPage && <span className="visually-hidden"> {t("core.newTab")}</span>}
          </a>
        );
      })}
      <small>{t("core.embed.cta")}</small>
    </p>
  );
}
