import { useTranslator } from "../i18n/react";

/**
 * Stands in a frame where the app would have a long list (see vite.config.ts): such a list would
 * cost every frame its code, and the full map has it.
 */
export function ManyRowsLater({ count }: { count: number }) {
  const t = useTranslator();
  return <p>{t("core.embed.longList", { count })}</p>;
}
