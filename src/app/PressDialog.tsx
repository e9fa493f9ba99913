import { useMemo } from "react";
import { PressImage } from "../features/press/PressImage";
import { useIliState, useIliStore } from "../state/react";
import { createPressMaker } from "./press-maker";

/** The press dialog with the code that draws for it; both loaded when it is first opened. */
export function PressDialog() {
  const store = useIliStore();
  const make = useMemo(() => createPressMaker(store), [store]);
  const framed = useIliState((state) => state.map === null);
  return <PressImage make={make} framed={framed} />;
}
