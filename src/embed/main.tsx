import "../ui/tokens.css";
import "../ui/base.css";
import "../ui/arabic-font.css";
import { createRoot } from "react-dom/client";
import { readDataset } from "../platform/dataset";
import { readerPreferences } from "../platform/reader";
import { keepTheme } from "../shell/keep-theme";
import { openStore } from "../state/open";
import { StoreProvider } from "../state/react";
import { BundledLanguage } from "./BundledLanguage";
import { Embed } from "./Embed";
import { talkToHost } from "./host";

const root = document.getElementById("root");
if (!root) throw new Error("embed.html has no element with the id root.");

const { store } = openStore(readDataset(), window.location.search, readerPreferences());
keepTheme(store);
talkToHost(store);
createRoot(root).render(
  <StoreProvider store={store}>
    <BundledLanguage>
      <Embed />
    </BundledLanguage>
  </StoreProvider>,
);
