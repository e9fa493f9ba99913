import { useTranslator } from "../../i18n/react";
import { useIliState, useIliStore } from "../../state/react";
import { Button } from "../../ui/Button";
import { nameOfProposed, proposalNow, propose } from "./proposal";
import "./Tell.css";

/** Says that the mark on the map is a proposal and not part of it, with a way back. */
export function ProposedBar() {
  const t = useTranslator();
  const store = useIliStore();
  useIliState((state) => state.proposal);
  const name = nameOfProposed(t, store, proposalNow(store).draft);
  return (
    <section className="tell-bar" aria-label={t("app.tell.proposed", { name })}>
      <p role="status">{t("dialogs.tell.here", { name })}</p>
      <div className="tell-bar-ways">
        <Button onClick={() => store.open({ type: "tell" })}>{t("dialogs.tell.back")}</Button>
        <Button onClick={() => propose(store, { shown: false, at: "start" })}>
          {t("dialogs.tell.remove")}
        </Button>
      </div>
    </section>
  );
}
