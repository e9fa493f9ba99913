import "../ui/fonts.css";
import "../ui/tokens.css";
import "../ui/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { readDataset } from "../platform/dataset";
import { readerPreferences } from "../platform/reader";
import { keepTheme } from "../shell/keep-theme";
import { openStore } from "../state/open";
import { StoreProvider } from "../state/react";
import { App } from "./App";
import { keepAddress } from "./keep-address";
import { LazyLanguage } from "./LazyLanguage";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no element with the id root.");

const { store, others } = openStore(readDataset(), window.location.search, readerPreferences());
keepAddress(store, others);
keepTheme(store);
createRoot(root).render(
  <StrictMode>
    <StoreProvider store={store}>
      <LazyLanguage>
        <App />
      </LazyLanguage>
    </StoreProvider>
  </StrictMode>,
);
