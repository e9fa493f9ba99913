import { createRoot } from "react-dom/client";
import { PRODUCT_NAME } from "../../domain/product-table";
import { TRIP_DRAWING } from "../../map/core/trip-drawing";
import { Programme } from "./Programme";
import { type OwnersPart, PART_NAME } from "./part";
import { readStops } from "./read-stops";

let doubted: string | null = null;

const part: OwnersPart = {
  tripDrawing: TRIP_DRAWING,
  readStops(value, sites) {
    const read = readStops(value, sites);
    if ("doubt" in read && read.doubt !== doubted) {
      doubted = read.doubt;
      if (doubted !== null) console.warn(`${PRODUCT_NAME}: stops ${doubted}`);
    }
    return read;
  },
  mount(element) {
    const root = createRoot(element);
    return {
      show: (props) => root.render(<Programme {...props} />),
      remove: () => root.unmount(),
    };
  },
};

Reflect.set(window, PART_NAME, part);
