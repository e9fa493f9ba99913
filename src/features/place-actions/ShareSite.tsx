import { useEffect, useState } from "react";
import { EMPTY_ADDRESS, writeAddress } from "../../domain/address";
import { localText } from "../../domain/language";
import type { Site } from "../../domain/site";
import { useTranslator } from "../../i18n/react";
import { evidenceBriefly } from "../../i18n/wording/evidence";
import { copyText } from "../../platform/clipboard";
import { siteAddress } from "../../platform/page";
import { share } from "../../platform/share";
import { useIliStore } from "../../state/react";
import { Button } from "../../ui/Button";

/** How long the button shows that it has copied. */
const SAID_MS = 4000;

/**
 * Shares a link to a site by the system's sheet, or copies it if there is none; if that is blocked
 * too, opens the dialog with the link.
 */
export function ShareSite({ site }: { site: Site }) {
  const t = useTranslator();
  const { api, open } = useIliStore();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SAID_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const send = async () => {
    const { lang, data } = api.getState();
    const url = `${siteAddress("")}?${writeAddress({ ...EMPTY_ADDRESS, lang, site: site.id, data })}`;
    const title = localText(site.names, t.language)?.text ?? site.id;
    // The evidence is part of the text: nobody is to take the link for a filming location.
    const answer = await share({ title, text: `${title}. ${evidenceBriefly(t, site)}`, url });
    if (answer === "done") return;
    if (await copyText(url)) setCopied(true);
    else open({ type: "share" });
  };
  return (
    <>
      {/* The confirmation replaces the button's own words, so that no button moves under the finger. */}
      <Button onClick={() => void send()}>
        {t(copied ? "app.place.shared" : "app.place.share")}
      </Button>
      <span role="status" className="visually-hidden">
        {copied && t("app.place.shared")}
      </span>
    </>
  );
}
