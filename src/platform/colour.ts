/**
 * A CSS colour as `#rrggbb`: hex with or without `#`, three or six digits, or a named colour; null
 * for anything else.
 */
export function hexOf(text: string): string | null {
  const digits = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(text)?.[1]?.toLowerCase();
  if (digits) return `#${digits.length === 3 ? digits.replace(/./g, "$&$&") : digits}`;
  const pen = /^[a-z]+$/i.test(text) && document.createElement("canvas").getContext("2d");
  if (!pen) return null;
  // A canvas ignores an invalid `fillStyle`: two different defaults tell an invalid value from a
  // colour.
  const [first, second] = ["#000000", "#ffffff"].map((before) => {
    pen.fillStyle = before;
    pen.fillStyle = text;
    return pen.fillStyle;
  });
  return first === second && /^#[\da-f]{6}$/.test(first ?? "") ? (first ?? null) : null;
}
