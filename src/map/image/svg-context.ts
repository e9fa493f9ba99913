import { escapeXml } from "../../domain/xml-text";
import type { Box } from "../core/projection";
import type { Curve } from "./arc";
import type { Pen } from "./pen";
import { type Matrix, RecordingContext } from "./recording-context";

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const ANCHORS: Readonly<Record<CanvasTextAlign, string>> = {
  left: "start",
  start: "start",
  center: "middle",
  right: "end",
  end: "end",
};

/** How far below a text's middle its baseline runs, in px; canvas fonts are as in `context.font`. */
export type BaselineShift = (font: string) => number;

/**
 * Records drawing as SVG markup: paths as paths, text as text. Our own and no library, because
 * those at hand know neither letter spacing nor a halo and its letters as one text.
 */
export class SvgContext extends RecordingContext<string> {
  private readonly parts: string[] = [];
  private readonly frames: Readonly<{ matrix: Matrix; groups: number }>[] = [];
  private matrix: Matrix = IDENTITY;
  private groups = 0;
  private clips = 0;
  private layerOpen = false;
  private readonly letters = new Set<string>();
  /** Halos of texts whose letters are still to come: SVG draws both as one text. */
  private readonly halos = new Map<string, string>();

  constructor(private readonly baselineShift: BaselineShift) {
    super();
  }

  /** The markup that was recorded. */
  markup(): string {
    return this.parts.join("\n") + (this.layerOpen ? "\n</g>" : "");
  }

  /** All letters that were written. */
  text(): string {
    return [...this.letters].join("");
  }

  layer(name: string): void {
    this.parts.push(`${this.layerOpen ? "</g>\n" : ""}<g id="${escapeXml(name)}">`);
    this.layerOpen = true;
  }

  protected override saved(): void {
    this.frames.push({ matrix: this.matrix, groups: this.groups });
  }

  protected override restored(): void {
    const last = this.frames.pop();
    if (!last) return;
    this.matrix = last.matrix;
    for (; this.groups > last.groups; this.groups--) this.parts.push("</g>");
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
    const width = number(this.lineWidth);
    const look = `stroke="${colour(this.strokeStyle)}" stroke-width="${width}" stroke-linejoin="round" paint-order="stroke"`;
    this.halos.set(this.textKey(text, x, y), look);
  }

  fillText(text: string, x: number, y: number): void {
    for (const letter of text) this.letters.add(letter);
    const key = this.textKey(text, x, y);
    const halo = this.halos.get(key);
    this.halos.delete(key);
    const { style, weight, size, family } = readFont(this.font);
    const baseline = this.textBaseline === "middle" ? y + this.baselineShift(this.font) : y;
    const attributes = [
      `x="${number(x)}" y="${number(baseline)}"`,
      `font-family="${escapeXml(family.replaceAll('"', "'"))}" font-size="${size}" font-weight="${weight}"`,
      style === "normal" ? "" : `font-style="${style}"`,
      `text-anchor="${this.anchor()}"`,
      this.direction === "rtl" ? 'direction="rtl"' : "",
      Number.parseFloat(this.letterSpacing) ? `letter-spacing="${this.letterSpacing}"` : "",
      `fill="${colour(this.fillStyle)}"`,
      halo ?? "",
      this.transformAttribute(),
      this.opacity(),
    ];
    this.parts.push(`<text ${attributes.filter(Boolean).join(" ")}>${escapeXml(text)}</text>`);
  }

  shape(data: string, { fill, stroke }: Readonly<{ fill: boolean; stroke: boolean }>): void {
    const attributes = [
      `fill="${fill ? colour(this.fillStyle) : "none"}"`,
      stroke
        ? `stroke="${colour(this.strokeStyle)}" stroke-width="${number(this.lineWidth)}" stroke-linecap="${this.lineCap}" stroke-linejoin="${this.lineJoin}"`
        : "",
      this.transformAttribute(),
      this.opacity(),
    ];
    this.parts.push(`<path d="${data}" ${attributes.filter(Boolean).join(" ")}/>`);
  }

  image(url: string, { left, top, right, bottom }: Box): void {
    const size = `x="${number(left)}" y="${number(top)}" width="${number(right - left)}" height="${number(bottom - top)}"`;
    this.parts.push(
      `<image ${size} preserveAspectRatio="none" ${this.transformAttribute()} href="${url}"/>`,
    );
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
    this.groups++;
  }

  protected override transform([a, b, c, d, e, f]: Matrix): void {
    const [A, B, C, D, E, F] = this.matrix;
    this.matrix = [
      A * a + C * b,
      B * a + D * b,
      A * c + C * d,
      B * c + D * d,
      A * e + C * f + E,
      B * e + D * f + F,
    ];
  }

  private point(x: number, y: number): string {
    const [a, b, c, d, e, f] = this.matrix;
    return `${number(a * x + c * y + e)},${number(b * x + d * y + f)}`;
  }

  /** How much longer a length is on the picture than in the units of the moment. */
  private times(): number {
    const [a, b, c, d] = this.matrix;
    return Math.sqrt(Math.abs(a * d - b * c));
  }

  private drawPath(paint: "fill" | "stroke"): void {
    if (this.path.length === 0) return;
    const times = this.times();
    const dashes = this.dash.map((length) => number(length * times)).join(" ");
    const look =
      paint === "fill"
        ? `fill="${colour(this.fillStyle)}"`
        : [
            `fill="none" stroke="${colour(this.strokeStyle)}" stroke-width="${number(this.lineWidth * times)}"`,
            `stroke-linecap="${this.lineCap}" stroke-linejoin="${this.lineJoin}"`,
            dashes && `stroke-dasharray="${dashes}"`,
          ].join(" ");
    this.parts.push(`<path d="${this.path.join("")}" ${look} ${this.opacity()}/>`);
  }

  private textKey(text: string, x: number, y: number): string {
    return [text, x, y, this.font, ...this.matrix.map(number)].join("|");
  }

  private anchor(): string {
    const anchor = ANCHORS[this.textAlign];
    // SVG's start is the right end of a text that runs to the left, canvas's `left` is left.
    if (this.direction !== "rtl" || anchor === "middle") return anchor;
    if (this.textAlign === "left") return "end";
    return this.textAlign === "right" ? "start" : anchor;
  }

  private transformAttribute(): string {
    if (this.matrix.every((value, at) => value === IDENTITY[at])) return "";
    return `transform="matrix(${this.matrix.map((value) => Number(value.toFixed(5))).join(" ")})"`;
  }

  private opacity(): string {
    return this.globalAlpha === 1 ? "" : `opacity="${number(this.globalAlpha)}"`;
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
  };
}

function number(value: number): string {
  return String(Number(value.toFixed(2)));
}

/** Only plain colours are drawn; a pattern would have to be a raster. */
function colour(style: SvgContext["fillStyle"]): string {
  return typeof style === "string" ? style : "none";
}

/** The parts of a canvas font as the drawing writes it. */
export function readFont(font: string) {
  const match = /^(italic )?(\d+) ([\d.]+)px (.+)$/s.exec(font);
  return {
    style: match?.[1] ? "italic" : "normal",
    weight: match?.[2] ?? "400",
    size: match?.[3] ?? "10",
    family: match?.[4] ?? "sans-serif",
  };
}
