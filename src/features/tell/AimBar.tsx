import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslator } from "../../i18n/react";
import { useIliState, useIliStore } from "../../state/react";
import { Button } from "../../ui/Button";
import { pointInWords, pointParts } from "./PlaceFields";
import { proposalNow, propose } from "./proposal";
import "./Tell.css";

/** Stands below the map while a place is being chosen on it; `AimCross` on the map says which. */
export function AimBar() {
  const t = useTranslator();
  const store = useIliStore();
  const aim = useIliState((state) => state.proposal?.aim ?? null);
  const view = useIliState((state) => state.view);
  const use = useRef<HTMLButtonElement>(null);
  const [said, setSaid] = useState("");
  const back = useCallback(
    (point: typeof aim) => {
      const { draft } = proposalNow(store);
      propose(store, { at: "point", aim: null, ...(point && { draft: { ...draft, point } }) });
      store.open({ type: "tell" });
    },
    [store],
  );
  useEffect(() => {
    use.current?.focus();
    const { sheet } = store.api.getState();
    store.moveSheet("peek");
    store.play(false);
    return () => store.moveSheet(sheet);
  }, [store]);
  useEffect(() => {
    const cancel = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      // Ahead of the map, which would close the card.
      event.stopPropagation();
      back(null);
    };
    document.addEventListener("keydown", cancel, true);
    return () => document.removeEventListener("keydown", cancel, true);
  }, [back]);
  useEffect(() => {
    // Announcement where the map has come to rest, not on its way.
    if (view) setSaid(pointInWords(t, proposalNow(store).aim) ?? "");
  }, [view, t, store]);
  return (
    <section className="tell-bar" aria-label={t("dialogs.tell.choose")}>
      <p>
        {t("dialogs.tell.aim")} <span className="tell-aim">{aim && <Point of={aim} />}</span>
      </p>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      <div className="tell-bar-ways">
        <Button ref={use} look="primary" onClick={() => aim && back(aim)}>
          {t("dialogs.tell.use")}
        </Button>
        <Button onClick={() => back(null)}>{t("dialogs.tell.cancel")}</Button>
      </div>
    </section>
  );
}

/** On a narrow bar each part has a line of its own: the bar's height must not follow the digits. */
function Point({ of: point }: { of: Parameters<typeof pointParts>[1] }) {
  const t = useTranslator();
  const [where, exactness] = pointParts(t, point);
  return (
    <>
      <span>{where}</span>
      <span className="tell-aim-dot"> · </span>
      <span>{exactness}</span>
    </>
  );
}
