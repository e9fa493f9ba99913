import { useTranslator } from "./react";

/** A link to another site's page, by the name of its host; in a new tab, which it says. */
export function HostLink({ url }: { url: string }) {
  const t = useTranslator();
  return (
    <a href={url} target="_blank" rel="noopener">
      {new URL(url).hostname}
      <span className="visually-hidden"> {t("core.newTab")}</span>
    </a>
  );
}
