import { isoDayOf } from "../domain/day";
import type { ProposalAnswer, ProposalQuestion } from "../domain/proposal-check";

/** Checks proposals in a worker until `close`; the next question starts it again. */
export function createJudge(workerUrl: string) {
  let worker: Worker | null = null;
  let asked = 0;
  const waiting = new Map<number, (answer: ProposalAnswer | null) => void>();

  function close(): void {
    worker?.terminate();
    worker = null;
    for (const resolve of waiting.values()) resolve(null);
    waiting.clear();
  }

  function open(): Worker {
    const opened = new Worker(workerUrl, { type: "module" });
    opened.onerror = (event) => {
      event.preventDefault();
      close();
    };
    opened.onmessage = ({ data }: MessageEvent<ProposalAnswer>) => {
      waiting.get(data.of)?.(data);
      waiting.delete(data.of);
    };
    return opened;
  }

  return {
    /** The findings of the check about a feature; null if the worker failed. */
    ask: (feature: unknown): Promise<ProposalAnswer | null> =>
      new Promise((resolve) => {
        try {
          worker ??= open();
        } catch {
          resolve(null);
          return;
        }
        const question: ProposalQuestion = { of: ++asked, feature, today: isoDayOf(new Date()) };
        waiting.set(question.of, resolve);
        worker.postMessage(question);
      }),
    close,
  };
}
