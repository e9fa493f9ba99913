/** A code needs a quiet border of four modules to be read. */
const QUIET = 4;

/** A QR code, dark on white; the address stands beside it as text, so it only decorates. */
export function QrCode({ modules }: { modules: readonly (readonly boolean[])[] }) {
  const side = modules.length + 2 * QUIET;
  const path = modules
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : "")))
    .join("");
  return (
    <svg className="print-qr" viewBox={`0 0 ${side} ${side}`} aria-hidden="true">
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
