import type { ReactNode } from "react";
import { useIliStore } from "../state/react";
import { ErrorBoundary } from "../ui/ErrorBoundary";

/** A part of the page by itself: where it throws it is gone, the rest stays, and a notice says so. */
export function GuardedPart({ children, onError }: { children: ReactNode; onError?(): void }) {
  const store = useIliStore();
  return (
    <ErrorBoundary
      onError={() => {
        store.notify({ type: "part-failed" });
        onError?.();
      }}
    >
      {children}
    </ErrorBoundary>
  );
}
