import type { PictureProblem } from "../../domain/picture";

/** A picture that cannot be made. */
export class PictureError extends Error {
  constructor(readonly problem: PictureProblem) {
    super(`The picture cannot be made: ${problem}.`);
  }
}

/** Why making a picture was rejected. */
export function pictureProblemOf(error: unknown): PictureProblem {
  return error instanceof PictureError ? error.problem : "failed";
}
