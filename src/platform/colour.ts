/**
 * A colour as `#rrggbb`: with and without `#`, of three or six digits, or a name that the browser
 * knows; null for anything else.
 */
export function hexOf(text: string): string | null {
  const digits = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(text)?.[1]?.toLowerCase();
  if (digits) return `#${digits.length === 3 ? digits.replace(/./g, "$&$&") : digits}`;
  const pen = /^[a-z]+$/i.test(text) && document.createElement("canvas").getContext("2d");
  if (!pen) return null;
  // What a canvas does not know as a colour leaves the one that it has.
  const [first, second] = ["#000000", "#ffffff"].map((before) => {
    pen.fillStyle = before;
    pen.fillStyle = text;
    return pen.fillStyle;
  });
  return first === second && /^#[\da-f]{6}$/.test(first ?? "") ? (first ?? null) : null;
}
