import { lazy, Suspense } from "react";
import type { LongList } from "./TimedRows";

const ManyRows = lazy(() => import("./ManyRows").then((part) => ({ default: part.ManyRows })));

/** The virtualised list, loaded on demand. */
export const ManyRowsLater: LongList = (props) => (
  <Suspense>
    <ManyRows {...props} />
  </Suspense>
);
