/** Outlines of the pin and of the ram's horn in it, in a box of 24 × 32. */
export const PIN_PATH =
  "M12 31C6.500 23.500 1.500 19 1.500 12a10.500 10.500 0 0 1 21 0c0 7-5 11.500-10.500 19z";
/** A frame of film. */
export const FRAME_PATH = "M6 10h12v12H6z";
export const HORN_PATH =
  "M12 20V9M12 12c-1.400-3.400-5.600-3.300-5.600-.3 0 1.900 2.400 2.200 2.700.6M12 12c1.400-3.400 5.600-3.300 5.600-.3 0 1.900-2.400 2.200-2.700.6M9.700 16.600h4.600";
