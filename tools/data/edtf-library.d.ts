/** The part of the `edtf` package that is used; it ships no types. */
declare module "edtf" {
  /** Reads EDTF text into a syntax tree; throws where the text is not EDTF. */
  export function parse(
    text: string,
    constraints: { types: string[] },
  ): { type: string; level: number };
}
