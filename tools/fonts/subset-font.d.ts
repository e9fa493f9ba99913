/** What is used of a package that brings no types. */
declare module "subset-font" {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: Readonly<{
      targetFormat: "woff2";
      /** A range keeps the axis, a number takes it away. */
      variationAxes: Readonly<Record<string, Readonly<{ min: number; max: number }> | number>>;
    }>,
  ): Promise<Uint8Array>;
}
