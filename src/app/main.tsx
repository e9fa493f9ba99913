import "../ui/fonts.css";
import "../ui/tokens.css";
import "../ui/base.css";
import "../shell/shell.css";
import "../ui/Glyph.css";
import "./prelude.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { stateAtStep } from "../features/story/story";
import { readDataset } from "../platform/dataset";
import { tellReadiness } from "../platform/ready";
import { keepTheme } from "../shell/keep-theme";
import { openStore } from "../state/open";
import { StoreProvider } from "../state/react";
import { App } from "./App";
import { firstTranslator, reader } from "./early";
import { keepAddress } from "./keep-address";
import { LazyLanguage } from "./LazyLanguage";
import { loadStory } from "./load-story";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no element with the id root.");

const { store, others } = openStore(readDataset(), window.location.search, reader);
keepAddress(store, others);
keepTheme(store);

// A link to a step of the story opens at that step, not first somewhere else.
const firstStory = async () => {
  const { step } = store.api.getState();
  if (step === null) return null;
  const steps = await loadStory().catch(() => null);
  if (steps) store.api.setState(stateAtStep(steps, step));
  return steps;
};

Promise.all([firstTranslator, firstStory()]).then(
  ([translator, story]) =>
    createRoot(root).render(
      <StrictMode>
        <StoreProvider store={store}>
          <LazyLanguage first={translator}>
            <App firstStory={story} />
          </LazyLanguage>
        </StoreProvider>
      </StrictMode>,
    ),
  () => {
    // The page keeps the words that its document came with, and says what to do.
    root.querySelector("[data-failed]")?.removeAttribute("hidden");
    tellReadiness("error");
  },
);
