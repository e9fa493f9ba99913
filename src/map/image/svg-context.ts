import { escapeXml } from "../../domain/xml-text";
import type { Box } from "../core/projection";
import type { Curve } from "./arc";
import type { Outlines } from "./outlines";
import type { Pen } from "./pen";
import { type Matrix, RecordingContext } from "./recording-context";
import type { Ruler } from "./ruler";
import { decimal, fillLook, haloLook, joined, strokeLook, textMarkup } from "./svg-look";
import { rasterOfText } from "./text-raster";

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
type Point = readonly [x: number, y: number];

/**
 * Records drawing as SVG 1.1 markup, which drawing programs read as browsers do: paths as paths,
 * text as text or, with `outlines`, as paths. A halo is a text of its own below the letters, since
 * not every program paints a stroke first. Our own and no library, because those at hand know no
 * letter spacing.
 */
export class SvgContext extends RecordingContext<string> {
  private readonly parts: string[] = [];
  private readonly frames: Readonly<{ matrix: Matrix; groups: number }>[] = [];
  private matrix: Matrix = IDENTITY;
  /** What is open around the next part. */
  private readonly groups: ("clip" | "layer")[] = [];
  private clips = 0;
  private readonly layers = new Map<string, number>();
  private readonly letters = new Set<string>();
  /** Halos of texts whose letters are still to come: both are one group. */
  private readonly halos = new Map<string, string>();

  constructor(
    private readonly ruler: Ruler,
    private readonly outlines?: Outlines,
  ) {
    super();
  }

  /** The markup that was recorded. */
  markup(): string {
    return [...this.parts, ...this.groups.map(() => "</g>")].join("\n");
  }

  /** All letters that were written. */
  text(): string {
    return [...this.letters].join("");
  }

  /** Ends the layer before it, unless that one is around what is being clipped. */
  layer(name: string): void {
    if (this.groups.at(-1) === "layer") this.close();
    const times = (this.layers.get(name) ?? 0) + 1;
    this.layers.set(name, times);
    const id = escapeXml(times === 1 ? name : `${name} ${times}`);
    this.parts.push(
      `<g id="${id.replaceAll(" ", "-")}" inkscape:groupmode="layer" inkscape:label="${id}">`,
    );
    this.groups.push("layer");
  }

  protected override saved(): void {
    this.frames.push({ matrix: this.matrix, groups: this.groups.length });
  }

  protected override restored(): void {
    const last = this.frames.pop();
    if (!last) return;
    this.matrix = last.matrix;
    while (this.groups.length > last.groups) this.close();
  }

  protected override pointSegment(type: "move" | "line", x: number, y: number): string {
    return `${type === "move" ? "M" : "L"}${this.point(x, y)}`;
  }

  protected override curveSegment(curve: Curve): string {
    return `C${curve.map((point) => this.point(...point)).join(" ")}`;
  }

  protected override closeSegment(): string {
    return "Z";
  }

  fill(): void {
    this.drawPath("fill");
  }

  stroke(): void {
    this.drawPath("stroke");
  }

  strokeText(text: string, x: number, y: number): void {
    this.halos.set(this.textKey(text, x, y), this.written(text, [x, y], "stroke"));
  }

  fillText(text: string, x: number, y: number): void {
    const key = this.textKey(text, x, y);
    const halo = this.halos.get(key);
    this.halos.delete(key);
    const letters = this.written(text, [x, y], "fill");
    this.parts.push(halo ? `<g>${halo}${letters}</g>` : letters);
  }

  shape(data: string, { fill, stroke }: Readonly<{ fill: boolean; stroke: boolean }>): void {
    const attributes = [
      fill ? fillLook(this.fillStyle) : 'fill="none"',
      stroke ? this.lineLook() : "",
      this.transformAttribute(),
      this.opacity(),
    ];
    this.parts.push(`<path d="${data}" ${joined(attributes)}/>`);
  }

  image(url: string, box: Box): void {
    const more = joined([this.transformAttribute(), this.opacity()]);
    this.parts.push(this.imageMarkup(url, box, more));
  }

  clip({ left, top, right, bottom }: Box): void {
    this.save();
    this.withOwnPath(() => {
      this.rect(left, top, right - left, bottom - top);
      const id = `clip-${++this.clips}`;
      this.parts.push(
        `<clipPath id="${id}"><path d="${this.path.join("")}"/></clipPath><g clip-path="url(#${id})">`,
      );
    });
    this.groups.push("clip");
  }

  protected override transform(matrix: Matrix): void {
    this.matrix = multiply(this.matrix, matrix);
  }

  private point(x: number, y: number): string {
    const [a, b, c, d, e, f] = this.matrix;
    return `${decimal(a * x + c * y + e)},${decimal(b * x + d * y + f)}`;
  }

  /** How much longer a length is on the picture than in the units of the moment. */
  private times(): number {
    const [a, b, c, d] = this.matrix;
    return Math.sqrt(Math.abs(a * d - b * c));
  }

  private drawPath(paint: "fill" | "stroke"): void {
    if (this.path.length === 0) return;
    const times = this.times();
    const look =
      paint === "fill" ? [fillLook(this.fillStyle)] : ['fill="none"', this.lineLook(times)];
    this.parts.push(`<path d="${this.path.join("")}" ${joined([...look, this.opacity()])}/>`);
  }

  /** How a line is drawn that is `times` as long as in the units of the moment. */
  private lineLook(times = 1): string {
    const dashes = this.dash.map((length) => decimal(length * times)).join(" ");
    return joined([strokeLook(this, times), dashes && `stroke-dasharray="${dashes}"`]);
  }

  private close(): void {
    this.groups.pop();
    this.parts.push("</g>");
  }

  /** The markup of a text's letters, or of what is painted around them. */
  private written(text: string, [x, y]: Point, paint: "fill" | "stroke"): string {
    const shift = this.textBaseline === "middle" ? this.ruler.baselineShift(this.font) : 0;
    const at = [x, y + shift] as const;
    if (this.outlines) return this.outlined(this.outlines, text, at, paint);
    for (const letter of text) this.letters.add(letter);
    return textMarkup(text, at, this, paint, [this.transformAttribute(), this.opacity()]);
  }

  /** The same as a path; as a raster where no font of ours has its letters. */
  private outlined(
    outlines: Outlines,
    text: string,
    [x, y]: Point,
    paint: "fill" | "stroke",
  ): string {
    const spacingPx = Number.parseFloat(this.letterSpacing) || 0;
    const widthPx = this.ruler.width(text, this.font);
    const wholePx = widthPx + spacingPx * [...text].length;
    const left = x - wholePx * this.shareBefore();
    const name = paint === "fill" ? `role="img" aria-label="${escapeXml(text)}"` : "";
    const path = outlines(text, { font: this.font, direction: this.direction, spacingPx, widthPx });
    if (path !== undefined) {
      const place = transformOf(multiply(this.matrix, [1, 0, 0, 1, left, y]));
      const look = paint === "fill" ? fillLook(this.fillStyle) : haloLook(this);
      return `<path d="${path}" ${joined([look, name, place, this.opacity()])}/>`;
    }
    const raster = rasterOfText(text, wholePx, this, paint);
    if (!raster) return "";
    const { width, height, start, baseline } = raster;
    const corner = { left: left - start, top: y - baseline };
    const box = { ...corner, right: corner.left + width, bottom: corner.top + height };
    const more = joined([this.transformAttribute(), name, this.opacity()]);
    return this.imageMarkup(raster.canvas.toDataURL(), box, more);
  }

  private imageMarkup(url: string, { left, top, right, bottom }: Box, more: string): string {
    const size = `x="${decimal(left)}" y="${decimal(top)}" width="${decimal(right - left)}" height="${decimal(bottom - top)}"`;
    // Drawing programs know the old name of the address only, and browsers know it too.
    return `<image ${joined([size, 'preserveAspectRatio="none"', more])} xlink:href="${url}"/>`;
  }

  private textKey(text: string, x: number, y: number): string {
    return [text, x, y, this.font, ...this.matrix.map(decimal)].join("|");
  }

  private transformAttribute(): string {
    return transformOf(this.matrix);
  }

  private opacity(): string {
    return this.globalAlpha === 1 ? "" : `opacity="${decimal(this.globalAlpha)}"`;
  }
}

/** A pen that records SVG. Rasters go in as data, so that the file needs no other. */
export function svgPen(context: SvgContext): Pen {
  return {
    context,
    shape: (data, paint) => context.shape(data, paint),
    image: (picture, box) => context.image(picture.toDataURL("image/png"), box),
    clip: (box) => context.clip(box),
    layer: (name) => context.layer(name),
    seeThrough: true,
  };
}

function multiply([A, B, C, D, E, F]: Matrix, [a, b, c, d, e, f]: Matrix): Matrix {
  return [
    A * a + C * b,
    B * a + D * b,
    A * c + C * d,
    B * c + D * d,
    A * e + C * f + E,
    B * e + D * f + F,
  ];
}

function transformOf(matrix: Matrix): string {
  if (matrix.every((value, at) => value === IDENTITY[at])) return "";
  return `transform="matrix(${matrix.map((value) => Number(value.toFixed(5))).join(" ")})"`;
}
