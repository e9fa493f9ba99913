/** Wide layout: a panel beside the map; otherwise a sheet below it. The style sheets have the same. */
export const WIDE = "(min-width: 56rem), (min-width: 40rem) and (max-height: 30rem)";
/** A phone in landscape. */
export const LOW = "(max-height: 30rem)";
