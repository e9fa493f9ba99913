import "../ui/fonts.css";
import "../ui/tokens.css";
import "../ui/base.css";
import "../shell/shell.css";
import "../ui/Glyph.css";
import "../ui/Button.css";
import "../ui/start.css";
import "./prelude.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { TranslatorProvider } from "../i18n/react";
import type { Translator } from "../i18n/translator";
import { afterReady } from "../platform/after-ready";
import { readDataset } from "../platform/dataset";
import { keepDocument, markRunning, whenStyled } from "../platform/start";
import { syncTheme } from "../shell/sync-theme";
import { addressOf } from "../state/address";
import { StoreProvider } from "../state/react";
import { filterSites } from "../state/selectors";
import type { Store } from "../state/store";
import { stateAtAddress } from "../state/story";
import { App } from "./App";
import { LazyLanguage } from "./LazyLanguage";
import { loadStory } from "./load-story";
import { type Opened, open, openedPage } from "./opened";
import { firstTranslator, reader } from "./preload";
import { syncAddress } from "./sync-address";
import { firstAnswer } from "./use-search";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no element with the id root.");

markRunning();
const giveBack = keepDocument(root);
const page = createRoot(root, {
  onUncaughtError: (error) => {
    console.error(error);
    giveBack();
  },
});
const built = openedPage();
const draw = built ? openApp(built) : openOther();

// The document's static content stays until there is something to render.
Promise.all([firstTranslator, whenStyled()])
  .then(([translator]) => draw(translator))
  .catch(giveBack);

/** After what a ready page prepares for its own use. */
const KEEP_AFTER_MS = 2500;

/** Creates the store at once, so that the theme is right before the messages are loaded. */
function openApp({ store, unknownParameters }: Opened): (translator: Translator) => Promise<void> {
  syncTheme(store);
  // A link to a story step or a search opens there directly, without an intermediate state or an
  // extra history entry.
  const opened = openAtStep(store)
    .then(() => syncAddress(store, unknownParameters))
    .then(() => firstAnswer(store));
  const keep = () => {
    import("./later").then(
      ({ startLater }) => startLater(store),
      () => {},
    );
  };
  const getDetails = () => store.loadDetails().catch(() => {});
  afterReady(getDetails);
  afterReady(keep, KEEP_AFTER_MS);
  // A card that is open from the start does not grow.
  const details = store.api.getState().site !== null && getDetails();
  return async (translator) => {
    const [answer] = await Promise.all([opened, details]);
    page.render(
      <StrictMode>
        <StoreProvider store={store}>
          <LazyLanguage first={translator}>
            <App firstAnswer={answer} />
          </LazyLanguage>
        </StoreProvider>
      </StrictMode>,
    );
  };
}

async function openAtStep({ api, arrive, notify }: Store): Promise<void> {
  const { step } = api.getState();
  if (step === null) return;
  try {
    arrive(stateAtAddress(await loadStory(), addressOf(api.getState())));
    if (api.getState().step !== null) return;
    notify({ type: "address", parameter: "step", value: String(step) });
  } catch {
    arrive({ step: null });
    notify({ type: "story-unavailable" });
  }
}

/** Other data takes a while to load and check, and what does it is loaded first. */
function openOther(): (translator: Translator) => Promise<void> {
  document.documentElement.dataset["theme"] = reader.theme;
  return async (translator) => {
    const { openOtherData } = await import("./open-other");
    const opened = await openOtherData(
      readDataset(),
      (progress) =>
        page.render(<TranslatorProvider translator={translator}>{progress}</TranslatorProvider>),
      open,
      filterSites,
    );
    openApp(opened)(translator);
  };
}
