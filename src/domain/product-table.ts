import product from "../data/product.json" with { type: "json" };

/** What readers know the map by. */
export const PRODUCT_NAME = product.name;

/**
 * What begins the names of files and of what a browser keeps. The element `<ili-map>`, its script and
 * its messages are called after the software, whatever production they show.
 */
export const PRODUCT_SLUG = product.slug;

/** Where a map begins before it knows what to show, and how far it may be moved; degrees, WGS 84. */
export const MAP = product.map;
