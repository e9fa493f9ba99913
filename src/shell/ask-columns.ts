import type { ColumnsAsked } from "../domain/columns";
import type { ColumnsAnswer, DataQuestion, OwnFile } from "../domain/custom-data";

/**
 * What is to be asked of the columns of a file, by the worker at `workerUrl`. Null where it is no table, or
 * where that cannot be told. Never rejects.
 */
export function columnsAsked(own: OwnFile, workerUrl: string): Promise<ColumnsAsked | null> {
  return new Promise((resolve) => {
    let worker: Worker;
    try {
      worker = new Worker(workerUrl, { type: "module" });
    } catch {
      resolve(null);
      return;
    }
    const end = (asked: ColumnsAsked | null) => {
      worker.terminate();
      resolve(asked);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      end(null);
    };
    worker.onmessage = ({ data }: MessageEvent<ColumnsAnswer>) => end(data.asked);
    const question: DataQuestion = { ask: own };
    worker.postMessage(question);
  });
}
