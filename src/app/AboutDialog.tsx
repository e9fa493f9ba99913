import { useEffect, useState } from "react";
import workerUrl from "../data/custom-worker?worker&url";
import { About } from "../features/about/About";
import { type LookAtFile, OwnFileDialog } from "../features/custom-data/OwnFileDialog";
import { columnsAsked } from "../shell/ask-columns";
import { useIliState } from "../state/react";
import { early } from "./drop-early";
import { loadStory } from "./load-story";

const look: LookAtFile = (own) => columnsAsked(own, workerUrl);

/** What is known, and how to use the map; or the file of the reader's own, to which it leads. */
export function AboutDialog() {
  const ownFile = useIliState((state) => state.dialog.type === "own-file");
  return ownFile ? <OwnFile /> : <About loadStory={loadStory} />;
}

/** With the file that was dropped on the page, also while it is open. */
function OwnFile() {
  const dialog = useIliState((state) => state.dialog);
  const [dropped, setDropped] = useState<File>();
  useEffect(() => {
    if (dialog.type !== "own-file" || !early.file) return;
    setDropped(early.file);
    early.file = undefined;
  }, [dialog]);
  return <OwnFileDialog {...{ look, dropped }} />;
}
