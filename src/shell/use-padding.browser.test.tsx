import { useRef } from "react";
import { expect, test } from "vitest";
import { render } from "vitest-browser-react";
import type { Padding } from "../map/core/model";
import { usePadding } from "./use-padding";

let measured: Padding | null = null;

/** A window of 300 px with a line of 40 px at its foot, and another of 30 px at some views. */
function Page({ passes }: Readonly<{ passes: boolean }>) {
  const root = useRef<HTMLDivElement>(null);
  measured = usePadding(root, "sheet");
  return (
    <div ref={root} data-layout="sheet" style={{ position: "relative", height: 300 }}>
      <div data-covers="bottom" style={{ position: "absolute", bottom: 0 }}>
        {passes && (
          <p data-passing="" style={{ height: 30, margin: 0 }}>
            The ground ends here.
          </p>
        )}
        <p style={{ height: 40, margin: 0 }}>© OpenStreetMap</p>
      </div>
    </div>
  );
}

test("the camera makes no room for what stands there only at some views; the scale bar does", async () => {
  const page = await render(<Page passes={false} />);
  await expect.poll(() => measured).toMatchObject({ bottom: 52, foot: 52 });
  await page.rerender(<Page passes={true} />);
  await expect.poll(() => measured).toMatchObject({ bottom: 52, foot: 82 });
});
