import "../ui/fonts.css";
import "../ui/tokens.css";
import "../ui/base.css";
import "../shell/shell.css";
import "../ui/Glyph.css";
import "../ui/Button.css";
import "../ui/start.css";
import "./prelude.css";
import { isSlowLine } from "../platform/line";
import { keepDocument, markRunning, tellFailed, whenStyled } from "../platform/start";
import { syncTheme } from "../shell/sync-theme";
import { beginMap } from "./begin-map";
import { firstPicture, whenDrawn } from "./first-picture";
import { openedPage } from "./opened";
import { firstTranslator } from "./preload";
import { removeStageMap, stageMap } from "./stage-map";
import { syncAddress } from "./sync-address";

/*
 * The map ahead of its panels. On a slow line React and the panels are asked for once it is ready, and take it
 * over; on a fast one, and where the address says more than the first picture shows, the page
 * comes as a whole.
 */

const place = document.getElementById("root");
if (!place) throw new Error("index.html has no element with the id root.");
const root = place;

markRunning();
const restore = keepDocument(root);
const giveBack = () => {
  removeStageMap();
  restore();
};
const opened = openedPage();
// At once, so that the theme is right before the messages are loaded.
if (opened) syncTheme(opened.store);

let page: Promise<void> | null = null;
function openPage(): void {
  // With its styles and not after them, as `import()` would.
  const panels = document.querySelector<HTMLTemplateElement>("template[data-panels]");
  panels?.replaceWith(panels.content);
  page ??= import("./page").then(
    ({ openPage: open }) => open(root, opened, giveBack),
    // Without its panels the map still answers.
    (error: unknown) => {
      if (!stageMap()) throw error;
      tellFailed();
    },
  );
  page.catch(giveBack);
}

if (opened && isSlowLine()) {
  Promise.all([firstTranslator, whenStyled(), whenDrawn()])
    .then(([translator]) => {
      if (!firstPicture()) return openPage();
      syncAddress(opened.store, opened.unknownParameters);
      beginMap(opened.store, translator, openPage);
    })
    .catch(giveBack);
} else openPage();
