import { StrictMode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { TranslatorProvider } from "../i18n/react";
import { afterReady } from "../platform/after-ready";
import { readDataset } from "../platform/dataset";
import { whenStyled } from "../platform/start";
import { syncTheme } from "../shell/sync-theme";
import { opens } from "../shell/use-card-focus";
import { addressOf } from "../state/address";
import { StoreProvider } from "../state/react";
import { filterSites } from "../state/selectors";
import type { Store } from "../state/store";
import { stateAtAddress } from "../state/story";
import { App } from "./App";
import { LazyLanguage } from "./LazyLanguage";
import { loadPanelParts } from "./load-panel-parts";
import { loadStory } from "./load-story";
import { type Opened, open } from "./opened";
import { firstTranslator, reader } from "./preload";
import { stageMap } from "./stage-map";
import { syncAddress } from "./sync-address";
import { firstAnswer } from "./use-search";

/** After what a ready page prepares for its own use. */
const KEEP_AFTER_MS = 2500;

/**
 * Renders the app into `root` in place of the static page: with the built-in data that is `opened`, else
 * with the data that the address names. `giveBack` restores the static page where that fails.
 */
export async function openPage(
  root: HTMLElement,
  opened: Opened | null,
  giveBack: () => void,
): Promise<void> {
  const page = createRoot(root, {
    onUncaughtError: (error) => {
      console.error(error);
      giveBack();
    },
  });
  if (!opened) document.documentElement.dataset["theme"] = reader.theme;
  // Does not wait for the messages.
  const first = opened && prepare(opened);
  const [translator] = await Promise.all([firstTranslator, whenStyled()]);
  const shown = opened ?? (await openOther(page));
  const answer = await (first ?? prepare(shown));
  const { store } = shown;
  page.render(
    <StrictMode>
      <StoreProvider store={store}>
        <LazyLanguage first={translator}>
          <App firstAnswer={answer} />
        </LazyLanguage>
      </StoreProvider>
    </StrictMode>,
  );
}

/** What the app opens with is there ahead of it: a step of the story, a search, a card's own texts. */
async function prepare({ store, unknownParameters }: Opened) {
  const getDetails = () => store.loadDetails().catch(() => {});
  afterReady(getDetails);
  afterReady(() => {
    import("./later").then(
      ({ startLater }) => startLater(store),
      () => {},
    );
  }, KEEP_AFTER_MS);
  const getParts = () => loadPanelParts().catch(() => {});
  afterReady(getParts);
  // A card that is open from the start is there at once, and does not grow.
  const details = store.api.getState().site !== null && getDetails();
  if (!stageMap()) {
    // A link to a story step opens there directly, without an intermediate state or an extra history
    // entry.
    await openAtStep(store);
    syncAddress(store, unknownParameters);
  }
  const [answer] = await Promise.all([
    firstAnswer(store),
    details,
    opens(store.api.getState()) && getParts(),
  ]);
  return answer;
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
async function openOther(page: Root): Promise<Opened> {
  const { openOtherData } = await import("./open-other");
  const translator = await firstTranslator;
  const shown = await openOtherData(
    readDataset(),
    (progress) =>
      page.render(<TranslatorProvider translator={translator}>{progress}</TranslatorProvider>),
    open,
    filterSites,
  );
  syncTheme(shown.store);
  return shown;
}
