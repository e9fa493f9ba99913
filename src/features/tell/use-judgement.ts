import { useCallback, useEffect, useState } from "react";
import type { ProposalAnswer } from "../../domain/proposal-check";

export type Judge = (feature: unknown) => Promise<ProposalAnswer | null>;

/** What the check said last: of which text, and null where it could not be had. */
export type Judgement = Readonly<{ text: string; answer: ProposalAnswer | null }>;

/** How long a reader pauses before what they write is judged. */
const PAUSE_MS = 250;

/**
 * The check's word on a feature, asked for whenever the feature has changed for a while; the last
 * one stays until the next is there. `ask` has it at once.
 */
export function useJudgement(judge: Judge, text: string) {
  const [judgement, setJudgement] = useState<Judgement | null>(null);
  const ask = useCallback(
    async (asked: string): Promise<Judgement> => {
      const next = { text: asked, answer: await judge(JSON.parse(asked)) };
      setJudgement(next);
      return next;
    },
    [judge],
  );
  useEffect(() => {
    const pause = setTimeout(() => void ask(text), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [ask, text]);
  return { judgement, ask };
}
