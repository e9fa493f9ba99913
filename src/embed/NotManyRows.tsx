import { useTranslator } from "../i18n/react";

/** Stands in a frame for a long list, which would cost every frame its code; the full map has it. */
export function NotManyRows({ count }: { count: number }) {
  const t = useTranslator();
  return <p>{t("core.embed.longList", { count })}</p>;
}
