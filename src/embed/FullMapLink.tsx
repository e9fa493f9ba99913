import { writeAddress } from "../domain/address";
import { useTranslator } from "../i18n/react";
import { addressOf } from "../state/address";
import { useIliState } from "../state/react";
import { OutIcon } from "../ui/icons";

/** Link to the app in the same state. */
export function FullMapLink() {
  const t = useTranslator();
  const query = useIliState((state) => writeAddress(addressOf(state)));
  return (
    <a
      className="embed-link"
      href={`./index.html${query && `?${query}`}`}
      target="_blank"
      rel="noopener"
      title={t("core.fullMap")}
    >
      <span className="embed-link-words">{t("core.fullMap")}</span>
      <OutIcon />
    </a>
  );
}
