import type { jsPDF } from "jspdf";
import type { Box } from "../core/projection";
import type { Curve } from "./arc";
import { parseColour } from "./colour";
import type { EmbeddedFace } from "./pdf-fonts";
import { type PathCommand, pathCommands, traceOn } from "./pdf-path";
import type { Pen } from "./pen";
import { type Matrix, RecordingContext } from "./recording-context";
import { createRuler } from "./ruler";
import { faceOf } from "./static-faces";
import { readFont } from "./svg-look";
import { isOpaque, rasterOfText } from "./text-raster";

/** What a text is written with in the document. */
type TextLook = Readonly<{ face: EmbeddedFace; sizePx: number; spacingPx: number; slant: number }>;

/** How far letters may be moved apart or together to be as wide as on a canvas. */
const MOST_STRETCH = 0.05;
/** The slant that browsers give to a face without an italic one. */
const SLANT = 0.25;
const JPEG_QUALITY = 0.92;

/**
 * Draws on the page of a document as on a canvas. The page itself keeps the transformation, which
 * the document must have set to y that runs down (jsPDF's advanced mode). A text with a letter
 * that no embedded font has is drawn as a raster, so that no empty box stands for a name.
 */
export class PdfContext extends RecordingContext<PathCommand> {
  private readonly ruler = createRuler();
  private images = 0;

  constructor(
    private readonly page: jsPDF,
    private readonly faces: readonly EmbeddedFace[],
  ) {
    super();
  }

  protected override saved(): void {
    this.page.saveGraphicsState();
  }

  protected override restored(): void {
    this.page.restoreGraphicsState();
  }

  protected override pointSegment(to: "move" | "line", x: number, y: number): PathCommand {
    return { to, x, y };
  }

  protected override curveSegment(curve: Curve): PathCommand {
    return { to: "curve", curve };
  }

  protected override closeSegment(): PathCommand {
    return { to: "close" };
  }

  fill(): void {
    if (!this.setFill()) return;
    traceOn(this.page, this.path);
    this.page.fill();
  }

  stroke(): void {
    if (!this.setStroke(this.dash)) return;
    traceOn(this.page, this.path);
    this.page.stroke();
  }

  strokeText(text: string, x: number, y: number): void {
    const look = this.lookOf(text);
    if (look && this.setStroke([])) this.write(text, [x, y], look, "stroke");
    else if (!look) this.rasterText(text, [x, y], "stroke");
  }

  fillText(text: string, x: number, y: number): void {
    const look = this.lookOf(text);
    if (look && this.setFill()) this.write(text, [x, y], look, "fill");
    else if (!look) this.rasterText(text, [x, y], "fill");
  }

  shape(data: string, { fill, stroke }: Readonly<{ fill: boolean; stroke: boolean }>): void {
    this.withOwnPath(() => {
      this.path = pathCommands(data);
      if (fill) this.fill();
      if (stroke) this.stroke();
    });
  }

  /** An opaque raster is a photograph of the ground; one with holes keeps them. */
  image(raster: HTMLCanvasElement, { left, top, right, bottom }: Box): void {
    const opaque = isOpaque(raster);
    const data = opaque ? raster.toDataURL("image/jpeg", JPEG_QUALITY) : raster.toDataURL();
    this.setAlpha(this.globalAlpha);
    const [width, height] = [right - left, bottom - top];
    const name = `image-${++this.images}`;
    this.page.addImage(data, opaque ? "JPEG" : "PNG", left, top, width, height, name, "FAST");
  }

  clip({ left, top, right, bottom }: Box): void {
    this.save();
    this.withOwnPath(() => {
      this.rect(left, top, right - left, bottom - top);
      traceOn(this.page, this.path);
      this.page.clip().discardPath();
    });
  }

  protected override transform(matrix: Matrix): void {
    this.page.setCurrentTransformationMatrix(this.page.Matrix(...matrix));
  }

  /** Whether there is a colour to fill with; a pattern would have to be a raster. */
  private setFill(): boolean {
    const colour = parseColour(this.fillStyle);
    if (!colour) return false;
    this.page.setFillColor(colour.hex);
    this.page.setTextColor(colour.hex);
    this.setAlpha(this.globalAlpha * colour.alpha);
    return true;
  }

  private setStroke(dash: readonly number[]): boolean {
    const colour = parseColour(this.strokeStyle);
    if (!colour || this.lineWidth <= 0) return false;
    this.page.setDrawColor(colour.hex);
    this.page.setLineWidth(this.lineWidth);
    this.page.setLineCap(this.lineCap);
    this.page.setLineJoin(this.lineJoin);
    this.page.setLineDashPattern([...dash], 0);
    this.setAlpha(this.globalAlpha * colour.alpha);
    return true;
  }

  private setAlpha(alpha: number): void {
    this.page.setGState(this.page.GState({ opacity: alpha, "stroke-opacity": alpha }));
  }

  /**
   * How a text is written so that it is as wide as it was laid out on a canvas, which kerns and has
   * weights in between; undefined where no embedded font has all of its letters.
   */
  private lookOf(text: string): TextLook | undefined {
    const { family, weight, size, style } = readFont(this.font);
    const face = faceOf(this.faces, { family, weight });
    if (!face?.has(text)) return undefined;
    const sizePx = Number(size);
    const spacingPx = Number.parseFloat(this.letterSpacing) || 0;
    const wanted = this.ruler.width(text, this.font);
    this.page.setFont(face.name, "normal");
    const own = this.page.getStringUnitWidth(text, { charSpace: 0 }) * sizePx;
    const slant = style === "italic" ? SLANT : 0;
    if (Math.abs(wanted / own - 1) < MOST_STRETCH) {
      const stretch = (wanted - own) / [...text].length;
      return { face, sizePx, spacingPx: spacingPx + stretch, slant };
    }
    return { face, sizePx: sizePx * Math.min(1, wanted / own), spacingPx, slant };
  }

  private write(
    text: string,
    [x, y]: readonly [number, number],
    { face, sizePx, spacingPx, slant }: TextLook,
    renderingMode: "fill" | "stroke",
  ): void {
    const { page } = this;
    page.setFont(face.name, "normal");
    page.setFontSize(sizePx);
    const own = page.getStringUnitWidth(text, { charSpace: 0 }) * sizePx;
    const left = x - (own + spacingPx * [...text].length) * this.shareBefore();
    const baseline = y + this.baselineShift();
    // What the library calls an angle is applied to the page, so the slant starts at the baseline.
    const angle = page.Matrix(1, 0, -slant, 1, slant * baseline, 0);
    const options = { charSpace: spacingPx, renderingMode, angle } as const;
    // A halo is no text: who copies or hears the page would get every name twice.
    if (renderingMode === "stroke") this.operate("/Span <</ActualText ()>> BDC");
    page.text(text, left, baseline, options);
    if (renderingMode === "stroke") this.operate("EMC");
  }

  /** Writes what the library has no method for. */
  private operate(operator: string): void {
    // The library's types leave its own way to write out.
    const internal = this.page.internal as jsPDF["internal"] & { write(operator: string): void };
    internal.write(operator);
  }

  /** A text of another script, with the fonts that the page itself has. */
  private rasterText(
    text: string,
    [x, y]: readonly [number, number],
    paint: "fill" | "stroke",
  ): void {
    const spacingPx = Number.parseFloat(this.letterSpacing) || 0;
    const widthPx = this.ruler.width(text, this.font) + spacingPx * [...text].length;
    const raster = rasterOfText(text, widthPx, this, paint);
    if (!raster) return;
    const left = x - widthPx * this.shareBefore() - raster.start;
    const top = y + this.baselineShift() - raster.baseline;
    const { width, height } = raster;
    this.image(raster.canvas, { left, top, right: left + width, bottom: top + height });
  }

  /** How far below a text's place its baseline runs. */
  private baselineShift(): number {
    return this.textBaseline === "middle" ? this.ruler.baselineShift(this.font) : 0;
  }
}

/** A pen that draws on a document's page. */
export function pdfPen(context: PdfContext): Pen {
  return {
    context,
    shape: (data, paint) => context.shape(data, paint),
    image: (raster, box) => context.image(raster, box),
    clip: (box) => context.clip(box),
    layer() {},
    seeThrough: false,
  };
}
