import { lazy, Suspense } from "react";
import type { Site } from "../../domain/site";

const ManyRows = lazy(() => import("./ManyRows").then((part) => ({ default: part.ManyRows })));

/** Rows of a list that is too long to be in the page whole; their code comes when it is needed. */
export function ManyRowsLater(props: { count: number; rowAt(row: number): Site | undefined }) {
  return (
    <Suspense>
      <ManyRows {...props} />
    </Suspense>
  );
}
