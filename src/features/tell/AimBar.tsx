import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslator } from "../../i18n/react";
import { useIliState, useIliStore } from "../../state/react";
import { Button } from "../../ui/Button";
import { pointInWords, pointParts } from "./PlaceFields";
import { proposalNow, propose } from "./proposal";
import "./Tell.css";

/** The bar below the map while a point is being chosen; `AimCross` on the map marks it. */
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
      // Before the map handles the key and closes the card.
      event.stopPropagation();
      back(null);
    };
    document.addEventListener("keydown", cancel, true);
    return () => document.removeEventListener("keydown", cancel, true);
  }, [back]);
  useEffect(() => {
    // Announced at `moveend`, not during the movement.
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

/**
 * On a narrow bar each part is a line of its own: the bar's height must not change with the digits.
 */
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
