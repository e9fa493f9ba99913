import { createRoot } from "react-dom/client";
import { Programme } from "./Programme";
import { type OwnersPart, PART_NAME } from "./part";
import { readStops } from "./read-stops";

const part: OwnersPart = {
  readStops,
  mount(element) {
    const root = createRoot(element);
    return {
      show: (props) => root.render(<Programme {...props} />),
      remove: () => root.unmount(),
    };
  },
};

Reflect.set(window, PART_NAME, part);
