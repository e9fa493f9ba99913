/** Minimal types of a package without ones. */
declare module "subset-font" {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: Readonly<{
      targetFormat: "woff2";
      /** A range limits the axis, a number removes it. */
      variationAxes: Readonly<Record<string, Readonly<{ min: number; max: number }> | number>>;
    }>,
  ): Promise<Uint8Array>;
}
