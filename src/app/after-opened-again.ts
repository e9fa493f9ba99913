import { isOfMap, ownFileOf } from "../domain/own";
import { loadTranslator } from "../i18n/load";
import { takeOver } from "../platform/own-file";
import { cornersOf } from "../shell/camera-target";
import { languageOf } from "../state/selectors";
import type { Notice, State } from "../state/state";
import type { Store } from "../state/store";

const OPEN_SHEETS: readonly State["sheet"][] = ["half", "full"];

/**
 * A page that was opened again over the reader's own file goes on where the one before was: its sheet is as
 * high, and the map goes to the places of a file that has just been opened, which a notice says.
 */
export function afterOpenedAgain(store: Store): void {
  const { sheet, opened, before } = takeOver();
  const height = OPEN_SHEETS.find((one) => one === sheet);
  if (height) store.moveSheet(height);
  const { dataset } = store;
  const file = ownFileOf(dataset);
  if (!opened || file === undefined) return;
  const own = dataset.sites.filter((site) => !isOfMap(site));
  store.wish({ type: "fit", lonLats: cornersOf(own) });
  // Without the words the map has moved all the same.
  sayOpened(store, file, before).catch(() => {});
}

/** Says which file is open, in place of which, with the way back to the whole map; until something else is looked at. */
async function sayOpened(store: Store, file: string, before: string | undefined): Promise<void> {
  const { api, dismiss, notify, wish } = store;
  const t = await loadTranslator(languageOf(api.getState()));
  const notice: Notice = {
    type: "said",
    text: before
      ? t("dialogs.ownFile.replaced", { file, before })
      : t("dialogs.ownFile.opened", { file }),
    action: { label: t("core.map.wholeRegion"), act: () => wish({ type: "all" }) },
  };
  notify(notice);
  const { camera, dialog, q, sheet } = api.getState();
  const stop = api.subscribe((now) => {
    if (now.camera === camera && now.dialog === dialog && now.q === q && now.sheet === sheet)
      return;
    stop();
    dismiss(notice);
  });
}
