import { useMemo } from "react";
import { writeAddress } from "../domain/address";
import { PressImage } from "../features/press/PressImage";
import { addressOf } from "../state/address";
import { useIliStore } from "../state/react";
import { filterSites } from "../state/selectors";
import { createPressMaker } from "./press-maker";

/**
 * The press dialog with the code that draws for it; both loaded when it is first opened. It begins
 * with what the reader has chosen, and where they have chosen nothing, with only what is named.
 */
export function PressDialog() {
  const store = useIliStore();
  const make = useMemo(() => createPressMaker(store), [store]);
  const state = store.api.getState();
  const hasNamed = filterSites(state, store.dataset.sites).some(
    ({ evidence }) => evidence === "named",
  );
  const isPlain = writeAddress({ ...addressOf(state), lang: null, theme: null }) === "";
  const own = state.map === null ? "all" : "screen";
  return <PressImage make={make} first={isPlain && hasNamed ? "named" : own} hasNamed={hasNamed} />;
}
