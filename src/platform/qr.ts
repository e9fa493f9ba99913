/** The modules of a QR code of `text`, row by row; true is dark. Comes with its encoder, later. */
export async function qrModules(text: string): Promise<readonly (readonly boolean[])[]> {
  const { encode } = await import("uqr");
  return encode(text, { ecc: "M", border: 0 }).data;
}
