import { expect, it } from "vitest";
import { render } from "vitest-browser-react";
import { Sheet } from "./Sheet";

function Example({ height, rows }: { height: "peek" | "half" | "full"; rows: number }) {
  return (
    <div style={{ position: "relative", blockSize: 600 }}>
      <Sheet height={height} onHeight={() => {}} label="Places" handleLabel="Height">
        <div data-sheet="peek" style={{ position: "sticky", insetBlockStart: 0, blockSize: 60 }}>
          Head
        </div>
        {Array.from({ length: rows }, (_, index) => `Row ${index + 1}`).map((row) => (
          <p key={row} style={{ blockSize: 40, margin: 0 }}>
            {row}
          </p>
        ))}
      </Sheet>
    </div>
  );
}

it("its lower heights are the same however far its list is scrolled under a head that sticks", async () => {
  const { getByRole, rerender } = await render(<Example height="full" rows={40} />);
  const sheet = getByRole("region", { name: "Places" }).element();
  const body = sheet.querySelector(".sheet-body");
  const heightAt = async (height: "peek" | "half") => {
    await rerender(<Example height={height} rows={41} />);
    return sheet.clientHeight;
  };
  const [half, peek] = [await heightAt("half"), await heightAt("peek")];
  expect(peek).toBeLessThan(half);

  await rerender(<Example height="full" rows={40} />);
  body?.scrollTo({ top: 700, behavior: "instant" });
  await expect.poll(() => body?.scrollTop).toBe(700);
  expect(await heightAt("half")).toBe(half);
  await expect.poll(() => sheet.clientHeight).toBe(half);
  expect(await heightAt("peek")).toBe(peek);
});
