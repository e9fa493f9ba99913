/** Why there is no picture. */
export type PictureProblem = "memory" | "tainted" | "font" | "failed";

export class PictureError extends Error {
  constructor(readonly problem: PictureProblem) {
    super(`The picture cannot be made: ${problem}.`);
  }
}
