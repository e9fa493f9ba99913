import { describe, expect, test } from "vitest";
import { SvgContext, svgPen } from "./svg-context";

const RULER = { width: (text: string) => 6 * text.length, baselineShift: () => 4 };

function drawn(draw: (context: SvgContext) => void): string {
  const context = new SvgContext(RULER);
  draw(context);
  return context.markup();
}

describe("drawing recorded as SVG", () => {
  test("a shape has the dashes of its line, and what is drawn after it has not", () => {
    const markup = drawn((context) => {
      context.save();
      context.setLineDash([3, 2]);
      context.shape("M0,0L9,9", { fill: false, stroke: true });
      context.restore();
      context.shape("M1,1L8,8", { fill: false, stroke: true });
    });
    const [dashed, plain] = markup.split("\n");
    expect(dashed).toContain('stroke-dasharray="3 2"');
    expect(plain).not.toContain("dasharray");
  });

  test("a colour that is see-through is an opaque one and an opacity", () => {
    const markup = drawn((context) => {
      context.fillStyle = "#aabbcc80";
      context.fillRect(0, 0, 2, 2);
    });
    expect(markup).toContain('fill="#aabbcc" fill-opacity="0.502"');
  });

  test("a halo is a text below its letters, in a weight that can be installed", () => {
    const markup = drawn((context) => {
      context.font = '650 12px "Some Variable", sans-serif';
      context.strokeStyle = "#ffffffcc";
      context.strokeText("A & B", 1, 2);
      context.fillText("A & B", 1, 2);
    });
    expect(markup).toMatch(
      /^<g><text [^>]*stroke-opacity="0.8"[^>]*>A &amp; B<\/text><text [^>]*>A &amp; B<\/text><\/g>$/,
    );
    expect(markup).toContain(`font-family="'Some', sans-serif" font-size="12" font-weight="600"`);
  });

  test("layers stand inside what is clipped, and end with it", () => {
    const markup = drawn((context) => {
      const pen = svgPen(context);
      pen.layer("map");
      pen.clip({ left: 0, top: 0, right: 9, bottom: 9 });
      for (const name of ["relief", "named areas", "relief"]) {
        pen.layer(name);
        context.fillRect(0, 0, 1, 1);
      }
      context.restore();
      pen.layer("words");
    });
    const tags = [...markup.matchAll(/<g (?:id="([^"]*)"|clip)|<\/g>/g)].map(
      ([tag, id]) => id ?? (tag === "</g>" ? "end" : "clip"),
    );
    expect(tags).toEqual([
      ...["map", "clip", "relief", "end", "named-areas", "end", "relief-2", "end"],
      ...["end", "end", "words", "end"],
    ]);
  });
});
