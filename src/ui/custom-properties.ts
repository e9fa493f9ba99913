import type { CSSProperties } from "react";

/** CSS custom properties as a `style` prop, which React's types do not include. */
export function customProperties(
  properties: Readonly<Record<`--${string}`, string | number>>,
): CSSProperties {
  return properties as CSSProperties; // React sets any key that starts with "--" as it is.
}
