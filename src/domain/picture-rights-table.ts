import product from "../data/product.json" with { type: "json" };

/** Who holds the rights to the pictures for the press, and under which licence they may be published. */
export const PICTURE_RIGHTS = product.pictures;
