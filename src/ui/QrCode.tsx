/** Quiet zone in modules, which scanners require. */
export const QUIET_MODULES = 4;

type Modules = readonly (readonly boolean[])[];

/** The dark modules as SVG path data, in a square with the quiet zone. */
export function qrPath(modules: Modules): string {
  const at = (x: number, y: number) => `M${x + QUIET_MODULES} ${y + QUIET_MODULES}h1v1h-1z`;
  return modules.flatMap((row, y) => row.map((dark, x) => (dark ? at(x, y) : ""))).join("");
}

/** A QR code, dark on white in every theme; decorative, beside its text. */
export function QrCode({ modules, className }: { modules: Modules; className: string }) {
  const side = modules.length + 2 * QUIET_MODULES;
  return (
    <svg className={className} viewBox={`0 0 ${side} ${side}`} aria-hidden="true">
      <rect width={side} height={side} fill="#ffffff" />
      <path d={qrPath(modules)} fill="#000000" shapeRendering="crispEdges" />
    </svg>
  );
}
