import { arcCurves, type Curve } from "./arc";
import type { Style } from "./colour";
import type { PenContext } from "./pen";

/** An affine transformation, as `CanvasRenderingContext2D.transform` takes it. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/**
 * What the contexts that record drawing as SVG and as PDF have in common with a canvas: its state
 * with `save` and `restore`, and a path of `Segment`s, in which an arc is Bézier curves.
 */
export abstract class RecordingContext<Segment> implements PenContext {
  fillStyle: Style = "#000000";
  strokeStyle: Style = "#000000";
  lineWidth = 1;
  lineCap: CanvasLineCap = "butt";
  lineJoin: CanvasLineJoin = "miter";
  globalAlpha = 1;
  font = "400 10px sans-serif";
  textAlign: CanvasTextAlign = "start";
  textBaseline: CanvasTextBaseline = "alphabetic";
  direction: CanvasDirection = "ltr";
  letterSpacing = "0px";

  protected dash: readonly number[] = [];
  protected path: Segment[] = [];
  private readonly stack: (() => void)[] = [];

  protected abstract pointSegment(type: "move" | "line", x: number, y: number): Segment;
  protected abstract curveSegment(curve: Curve): Segment;
  protected abstract closeSegment(): Segment;
  protected abstract transform(matrix: Matrix): void;
  /** Called after the state was kept, and after it is back. */
  protected abstract saved(): void;
  protected abstract restored(): void;

  abstract fill(): void;
  abstract stroke(): void;
  abstract fillText(text: string, x: number, y: number): void;
  abstract strokeText(text: string, x: number, y: number): void;

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, globalAlpha } = this;
    const { dash, font, textAlign, textBaseline, direction, letterSpacing } = this;
    const paint = { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, globalAlpha };
    const text = { font, textAlign, textBaseline, direction, letterSpacing };
    this.stack.push(() => Object.assign(this, paint, text, { dash }));
    this.saved();
  }

  restore(): void {
    const last = this.stack.pop();
    if (!last) return;
    last();
    this.restored();
  }

  translate(x: number, y: number): void {
    this.transform([1, 0, 0, 1, x, y]);
  }

  scale(x: number, y: number): void {
    this.transform([x, 0, 0, y, 0, 0]);
  }

  rotate(angle: number): void {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    this.transform([cos, sin, -sin, cos, 0, 0]);
  }

  setLineDash(lengths: Iterable<number>): void {
    this.dash = [...lengths];
  }

  beginPath(): void {
    this.path = [];
  }

  moveTo(x: number, y: number): void {
    this.path.push(this.pointSegment("move", x, y));
  }

  lineTo(x: number, y: number): void {
    this.path.push(this.pointSegment(this.path.length === 0 ? "move" : "line", x, y));
  }

  closePath(): void {
    if (this.path.length > 0) this.path.push(this.closeSegment());
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.moveTo(x, y);
    this.lineTo(x + width, y);
    this.lineTo(x + width, y + height);
    this.lineTo(x, y + height);
    this.closePath();
  }

  arc(x: number, y: number, radius: number, start: number, end: number): void {
    const { from, curves } = arcCurves([x, y], radius, start, end);
    this.lineTo(...from);
    for (const curve of curves) this.path.push(this.curveSegment(curve));
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.withOwnPath(() => {
      this.rect(x, y, width, height);
      this.fill();
    });
  }

  /** Draws a path of its own and leaves the one that was begun. */
  protected withOwnPath(draw: () => void): void {
    const path = this.path;
    this.path = [];
    draw();
    this.path = path;
  }

  /** The part of a text's width that stands before its anchor. */
  protected shareBefore(): number {
    if (this.textAlign === "center") return 0.5;
    if (this.textAlign === "start") return this.direction === "rtl" ? 1 : 0;
    if (this.textAlign === "end") return this.direction === "rtl" ? 0 : 1;
    return this.textAlign === "right" ? 1 : 0;
  }
}
