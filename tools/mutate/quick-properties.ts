import fc, { type RunDetails } from "fast-check";

/** A property that had no time for a single value has found nothing. */
function report(details: RunDetails<unknown>): void {
  if (details.failed && details.counterexample !== null) {
    throw new Error(fc.defaultReportMessage(details));
  }
}

// Every change meets the same values, for a quarter of a second; one counterexample is enough.
fc.configureGlobal({
  seed: 1,
  endOnFailure: true,
  interruptAfterTimeLimit: 250,
  markInterruptAsFailure: false,
  reporter: report,
});
