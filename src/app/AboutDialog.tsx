import { About } from "../features/about/About";
import { OwnFileDialog } from "../features/custom-data/OwnFileDialog";
import { useIliState } from "../state/react";
import { loadStory } from "./load-story";

/** What is known, and how to use the map; or the file of the reader's own, to which it leads. */
export function AboutDialog() {
  const ownFile = useIliState((state) => state.dialog.type === "own-file");
  return ownFile ? <OwnFileDialog /> : <About loadStory={loadStory} />;
}
