import type { OwnersLink } from "../domain/embed-options";
import { useTranslator } from "../i18n/react";
import { postToHost } from "./post-to-host";

/** The links of the page's owner, marked as theirs: it is not the map that recommends them. */
export function OwnersLinks({ links }: { links: readonly OwnersLink[] }) {
  const t = useTranslator();
  return (
    <p className="embed-cta">
      {links.map(({ href, label }) => {
        const tell = () => postToHost({ type: "ili-map:cta", href });
        // Calls and letters take no tab.
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
