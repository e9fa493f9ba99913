import { useEffect, useRef, useState } from "react";
import { proposalFeature } from "../../domain/proposal";
import { EMPTY_PROPOSAL, type ProposalDraft } from "../../domain/proposal-draft";
import { useTranslator } from "../../i18n/react";
import { useIliState, useIliStore } from "../../state/react";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import type { Contacts } from "./contacts";
import { MomentFields } from "./MomentFields";
import { PlaceFields } from "./PlaceFields";
import { problemsAt, type Question } from "./problems";
import { knownSite, proposalNow, propose } from "./proposal";
import { ReportFields } from "./ReportFields";
import "./Tell.css";
import { type Judge, useJudgement } from "./use-judgement";
import { Verdict } from "./Verdict";
import { WaysOut } from "./WaysOut";

/** Props of every part of the dialog. */
export type Asking = Readonly<{
  draft: ProposalDraft;
  change(part: Partial<ProposalDraft>): void;
  /** Problems of a question's answer, in words. */
  amiss(question: Question): readonly string[];
  /** Call when the reader leaves a question. */
  leave(question: Question): void;
}>;

/**
 * The form for a published report that names a place. The proposal is validated as it is written,
 * by the code with which an editor adds it; nothing is stored or sent.
 */
export function Tell({ judge, contacts }: { judge: Judge; contacts: Contacts }) {
  const t = useTranslator();
  const store = useIliStore();
  // Subscribes to the proposal.
  useIliState((state) => state.proposal);
  const { draft, at } = proposalNow(store);
  const form = useRef<HTMLDivElement>(null);
  const [tries, setTries] = useState(0);
  const [left, setLeft] = useState<ReadonlySet<Question>>(new Set());
  const text = JSON.stringify(proposalFeature(draft, knownSite(store, draft), t.language), null, 2);
  const { judgement, ask } = useJudgement(judge, text);
  const problems = judgement?.answer?.problems ?? [];

  useEffect(() => {
    if (at !== "start") form.current?.querySelector<HTMLElement>(`[data-at="${at}"]`)?.focus();
  }, [at]);
  useEffect(() => {
    if (tries === 0) return;
    form.current
      ?.querySelector<HTMLElement>("[data-amiss] :is(input, select, textarea, button)")
      ?.focus();
  }, [tries]);

  /**
   * Whether the proposal is valid; if not, the page shows why. Waits for the check if necessary.
   */
  async function fits(): Promise<boolean> {
    const { answer } = judgement?.text === text ? judgement : await ask(text);
    const fine = answer === null || answer.problems.length === 0;
    if (!fine) setTries((last) => last + 1);
    return fine;
  }

  const asking: Asking = {
    draft,
    change: (part) => propose(store, { draft: { ...draft, ...part } }),
    amiss: (question) =>
      problemsAt(question, problems, { tried: tries > 0, left }).map((problem) =>
        t(`dialogs.tell.problem.${problem}`),
      ),
    leave: (question) => setLeft((last) => new Set(last).add(question)),
  };
  return (
    <Dialog
      title={t("app.tell.open")}
      closeLabel={t("core.close")}
      onClose={() => store.open({ type: "none" })}
    >
      <div className="tell" ref={form}>
        <p>{t("dialogs.tell.intro")}</p>
        <PlaceFields {...asking} />
        <ReportFields {...asking} />
        {draft.claim === "recognised" && <MomentFields {...asking} />}
        <h3>{t("dialogs.tell.ways")}</h3>
        <Verdict judgement={judgement} tried={tries > 0} />
        <WaysOut
          {...{ draft, text, contacts, fits }}
          fine={judgement?.text === text && problems.length === 0}
        />
        <Button
          look="ghost"
          className="tell-clear"
          onClick={() => {
            propose(store, { draft: EMPTY_PROPOSAL, shown: false });
            setTries(0);
            setLeft(new Set());
          }}
        >
          {t("dialogs.tell.clear")}
        </Button>
      </div>
    </Dialog>
  );
}
