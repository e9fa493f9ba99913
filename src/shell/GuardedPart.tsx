import type { ReactNode } from "react";
import { useIliStore } from "../state/react";
import { ErrorBoundary } from "../ui/ErrorBoundary";

/**
 * An error boundary for a part of the page: if it throws it is removed, the rest stays, and a
 * notice says so.
 */
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
