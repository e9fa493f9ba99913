import { isoDayOf } from "../domain/day";
import type { ProposalAnswer, ProposalQuestion } from "../domain/proposal-check";

/** Asks a worker about proposals, for as long as it is not closed; the next question opens it again. */
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
    /** What the check says of a feature; null where it could not be had. */
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
