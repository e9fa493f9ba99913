import "../ui/tokens.css";
import "../ui/base.css";
import "../ui/arabic-font.css";
import "../ui/Button.css";
import "../ui/start.css";
import { createRoot } from "react-dom/client";
// `?worker&url` and not `new URL(…)`: a classic script knows its own URL only while it is being
// evaluated.
import workerUrl from "../data/custom-worker?worker&url";
import { embedOptionsQuery, readEmbedOptions } from "../domain/embed-options";
import { hexOf } from "../platform/colour";
import { readDataset } from "../platform/dataset";
import { readerPreferences } from "../platform/reader";
import { keepDocument, markRunning, whenStyled } from "../platform/start";
import { openData } from "../shell/open-page";
import { type Opening, wantedData, withBuiltIn } from "../shell/opening";
import { syncTheme } from "../shell/sync-theme";
import { detailsLoader } from "../state/details";
import { openStore } from "../state/open";
import { StoreProvider } from "../state/react";
import { languageOf } from "../state/selectors";
import { ErrorBoundary } from "../ui/ErrorBoundary";
import { BundledLanguage } from "./BundledLanguage";
import { reportBlockedLinks } from "./blocked-links";
import { fetchDetails } from "./details";
import { tellBlocked } from "./directions";
import { Embed } from "./Embed";
import { connectToHost } from "./host";
import { loadOtherPart } from "./other-part";
import { createStopsReader } from "./owners";
import { reportToOwner } from "./post-to-host";
import { keepOverReload, shownBefore } from "./reload";
import { reportProblems } from "./report-problems";

const root = document.getElementById("root");
if (!root) throw new Error("There is no #root.");

markRunning();
const { hash } = window.location;
const search = shownBefore() ?? window.location.search;
const giveBack = keepDocument(root);
const page = createRoot(root);
const other = wantedData(search);
const builtIn = readDataset();
const opening =
  other === null ? withBuiltIn(builtIn) : openData(other, builtIn, workerUrl, () => {});
Promise.all([opening, whenStyled()])
  .then(([data]) => open(data))
  .catch(giveBack);

function open({ dataset, data }: Opening): void {
  const loadDetails = detailsLoader(builtIn, fetchDetails);
  const opened = openStore(dataset, search, readerPreferences(), data, loadDetails);
  const { store } = opened;
  // `<ili-map>` has reloaded the frame: the options that the last one had accepted.
  const before = readEmbedOptions(hash.slice(1)).options;
  const embed = readEmbedOptions(search, before);
  const { accent: wanted } = embed.options;
  const readable = wanted && hexOf(wanted);
  const accent = wanted && (readable ?? before.accent);
  const options = { ...embed.options, accent };
  const problems = [
    ...opened.problems,
    ...embed.problems,
    ...(wanted && !readable ? [{ parameter: "accent" as const, value: wanted }] : []),
  ];
  reportProblems(store, problems, [opened, embed]);
  if (other !== null) {
    loadOtherPart()
      .then(({ report }) => report(data, reportToOwner))
      .catch((error: unknown) => reportToOwner("data", String(error)));
  }
  syncTheme(store);
  const readStops = createStopsReader(store);
  readStops(embed.options.stops);
  const taken = embedOptionsQuery(options);
  connectToHost(store, readStops, taken);
  keepOverReload(store, taken);
  reportBlockedLinks((link) => {
    tellBlocked(languageOf(store.api.getState()), link).catch(() =>
      store.notify({ type: "part-failed" }),
    );
  });
  page.render(
    <ErrorBoundary onError={giveBack}>
      <StoreProvider store={store}>
        <BundledLanguage>
          <Embed options={options} refused={data.refusal !== null && window.parent !== window} />
        </BundledLanguage>
      </StoreProvider>
    </ErrorBoundary>,
  );
}
