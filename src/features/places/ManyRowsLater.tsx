import { lazy, Suspense } from "react";
import type { LongList } from "./TimedRows";

const ManyRows = lazy(() => import("./ManyRows").then((part) => ({ default: part.ManyRows })));

/** Rows of a list that is too long to be in the page whole; their code comes when it is needed. */
export const ManyRowsLater: LongList = (props) => (
  <Suspense>
    <ManyRows {...props} />
  </Suspense>
);
