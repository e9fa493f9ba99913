import { useTranslator } from "../../i18n/react";
import { useIliStore } from "../../state/react";
import { Button } from "../../ui/Button";
import { proposalNow, propose } from "./proposal";

/** Opens the proposal form, about a site if one is given. Not rendered for other data. */
export function TellButton({ site }: { site?: string }) {
  const t = useTranslator();
  const store = useIliStore();
  if (store.dataset.customPath !== undefined) return null;
  return (
    <Button
      className="tell-start"
      aria-haspopup="dialog"
      onClick={() => {
        const { draft } = proposalNow(store);
        propose(store, { at: "start", draft: site === undefined ? draft : { ...draft, site } });
        store.open({ type: "tell" });
      }}
    >
      {t("app.tell.open")}
    </Button>
  );
}
