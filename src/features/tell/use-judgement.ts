import { useCallback, useEffect, useState } from "react";
import type { ProposalAnswer } from "../../domain/proposal-check";

export type Judge = (feature: unknown) => Promise<ProposalAnswer | null>;

/** The last result of the check with the text that it is about; null if the check failed. */
export type Judgement = Readonly<{ text: string; answer: ProposalAnswer | null }>;

/** Debounce of the check. */
const PAUSE_MS = 250;

/**
 * Checks a feature, debounced, whenever it changes; the last result stays until the next. `ask`
 * checks it at once.
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
