import type { ReactNode } from "react";
import { useIliState, useIliStore } from "../../state/react";

/** Opens and closes the full key. */
export function KeyToggle({ className, children }: { className: string; children: ReactNode }) {
  const store = useIliStore();
  const open = useIliState((state) => state.keyOpen);
  return (
    <button
      type="button"
      className={className}
      aria-expanded={open}
      onClick={() => store.explainKey(!open)}
    >
      {children}
    </button>
  );
}
