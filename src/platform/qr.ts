/** The modules of a QR code row by row, true for dark. Loads the encoder on demand. */
export async function qrModules(text: string): Promise<readonly (readonly boolean[])[]> {
  const { encode } = await import("uqr");
  return encode(text, { ecc: "M", border: 0 }).data;
}
