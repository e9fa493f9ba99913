import { type MouseEvent, useState } from "react";
import { proposalIssue, proposalMail } from "../../domain/proposal";
import type { ProposalDraft } from "../../domain/proposal-draft";
import { useTranslator } from "../../i18n/react";
import { copyText } from "../../platform/clipboard";
import { download } from "../../platform/download";
import { useIliStore } from "../../state/react";
import { Button } from "../../ui/Button";
import type { Contacts } from "./contacts";
import { knownSite, nameOfProposed, propose } from "./proposal";

const FILE = "proposal.geojson";
/** Zoom at which another place is shown on the map. */
const SHOWN_ZOOM = 8;

type WaysOutProps = Readonly<{
  draft: ProposalDraft;
  /** The proposal as a GeoJSON feature. */
  text: string;
  contacts: Contacts;
  /** Whether the proposal is known to be valid as it is. */
  fine: boolean;
  /** Validates the proposal, and shows its problems. */
  fits(): Promise<boolean>;
}>;

/**
 * What to do with a proposal. It leaves the page only on the reader's press, and the button says
 * so.
 */
export function WaysOut({ draft, text, contacts, fine, fits }: WaysOutProps) {
  const t = useTranslator();
  const store = useIliStore();
  const [said, setSaid] = useState("");
  const name = nameOfProposed(t, store, draft);
  const subject = t("dialogs.tell.subject", { name });
  const letter = `${t("dialogs.tell.letter")}\n\nnpm run add-site -- ${FILE}\n\n`;
  const after = (act: () => void) => async () => {
    if (await fits()) act();
  };
  const guarded = (event: MouseEvent<HTMLAnchorElement>) => {
    if (fine) return;
    event.preventDefault();
    const link = event.currentTarget;
    void fits().then((well) => well && link.click());
  };

  function show(): void {
    const known = knownSite(store, draft);
    propose(store, { shown: true, at: "show" });
    store.moveSheet("peek");
    store.open({ type: "none" });
    if (known) store.wish({ type: "site", id: known.id });
    else if (draft.point) {
      const zoom = Math.max(SHOWN_ZOOM, store.api.getState().view?.zoom ?? 0);
      store.wish({ type: "ground", lonLat: draft.point.lonLat, zoom });
    }
  }

  return (
    <>
      <div className="tell-ways">
        <Button data-at="show" onClick={after(show)}>
          {t("app.place.show")}
        </Button>
        <Button
          onClick={after(() => {
            void copyText(text).then((well) =>
              setSaid(t(well ? "core.card.copied" : "dialogs.press.copyBlocked")),
            );
          })}
        >
          {t("dialogs.tell.copy")}
        </Button>
        <Button
          onClick={after(() => {
            download(new Blob([text], { type: "application/geo+json" }), FILE);
            setSaid(t("dialogs.press.saved", { name: FILE }));
          })}
        >
          {t("dialogs.tell.download")}
        </Button>
        {contacts.mail && (
          <a
            className="button button-plain"
            href={proposalMail(contacts.mail, subject, letter + JSON.stringify(JSON.parse(text)))}
            onClick={guarded}
          >
            {t("dialogs.tell.mail")}
          </a>
        )}
        {contacts.issues && (
          <a
            className="button button-plain"
            href={proposalIssue(contacts.issues, subject, `${letter}\`\`\`json\n${text}\n\`\`\``)}
            target="_blank"
            rel="noopener noreferrer"
            onClick={guarded}
          >
            {t("dialogs.tell.issue")}
            <span className="visually-hidden"> {t("core.newTab")}</span>
          </a>
        )}
      </div>
      <p role="status" className="tell-said">
        {said}
      </p>
      {(contacts.mail || contacts.issues) && (
        <p className="tell-leaves">{t("dialogs.tell.leaves")}</p>
      )}
      <details className="tell-contents">
        <summary>{t("dialogs.tell.contents")}</summary>
        <pre dir="ltr" lang="zxx">
          {text}
        </pre>
      </details>
    </>
  );
}
