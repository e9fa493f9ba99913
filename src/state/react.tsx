import { createContext, type ReactNode, useContext } from "react";
import { useStore as useZustand } from "zustand";
import type { State } from "./state";
import type { Store } from "./store";

const StoreContext = createContext<Store | null>(null);

export function StoreProvider({ store, children }: { store: Store; children: ReactNode }) {
  return <StoreContext.Provider value={store}>{children}</StoreContext.Provider>;
}

/** The store of the nearest provider; throws without one. */
export function useIliStore(): Store {
  const store = useContext(StoreContext);
  if (store === null) throw new Error("There is no StoreProvider.");
  return store;
}

/** Selects a part of the state; re-renders when it changes. */
export function useIliState<Part>(select: (state: State) => Part): Part {
  return useZustand(useIliStore().api, select);
}
