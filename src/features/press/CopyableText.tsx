import { useTranslator } from "../../i18n/react";
import { useCopy } from "../../platform/clipboard";
import { Button } from "../../ui/Button";

/** A text that accompanies the file, with a copy button. */
export function CopyableText({
  heading,
  copyLabel,
  text,
}: {
  heading: string;
  copyLabel: string;
  text: string;
}) {
  const t = useTranslator();
  const { copied, copy } = useCopy(text);
  return (
    <section className="press-image-text">
      <div className="press-image-text-head" lang={t.language}>
        <h3>{heading}</h3>
        <Button aria-label={copyLabel} onClick={copy}>
          {t("core.card.copy")}
        </Button>
        <span role="status">
          {copied !== null && t(copied ? "core.card.copied" : "dialogs.press.copyBlocked")}
        </span>
      </div>
      <p>{text}</p>
    </section>
  );
}
